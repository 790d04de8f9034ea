// Keeps empty filters out of the address. Without this file forms work all the same.
document.addEventListener("htmx:configRequest", (event) => {
  const parameters = event.detail.parameters;
  for (const name of Object.keys(parameters)) {
    if (parameters[name] === "") {
      delete parameters[name];
    }
  }
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "get" && !form.hasAttribute("hx-get")) {
    for (const field of form.elements) {
      field.disabled = field.disabled || field.value === "";
    }
  }
});
