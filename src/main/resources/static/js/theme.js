// Runs before the page is painted, so that a dark page never flashes white. Follows the system until switched.
(() => {
  "use strict";
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const key = "dondoc-theme";
  const chosen = () => {
    try {
      return localStorage.getItem(key);
    } catch (e) {
      return null;
    }
  };
  const current = () => chosen() || (system.matches ? "dark" : "light");
  const show = () => document.documentElement.setAttribute("data-bs-theme", current());
  show();
  system.addEventListener("change", show);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-switch]")) {
      return;
    }
    try {
      localStorage.setItem(key, current() === "dark" ? "light" : "dark");
    } catch (e) {
      return; // a browser that keeps nothing follows the system
    }
    show();
  });
})();
