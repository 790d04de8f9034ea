// What the editor's page shows: its texts, notices, the list of files and of problems; and how it asks the server.
(() => {
  "use strict";
  const workspace = document.getElementById("workspace");
  const find = (id) => document.getElementById(id);

  const texts = (key, ...values) => {
    const text = document.querySelector(`#texts [data-text="${key}"]`).textContent;
    return values.reduce((said, value, i) => said.replace(`{${i}}`, value), text);
  };

  const element = (tag, classes, text) => {
    const made = document.createElement(tag);
    made.className = classes || "";
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  };

  const button = (text, classes, press) => {
    const made = element("button", classes, text);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  };

  // A notice stays until it is closed or another of its sort takes its place
  const notice = (sort, tone, text, ...actions) => {
    find("notices").querySelectorAll(`[data-sort="${sort}"]`).forEach((old) => old.remove());
    const box = element("div", `alert alert-${tone} alert-dismissible`);
    box.dataset.sort = sort;
    box.setAttribute("role", tone === "danger" ? "alert" : "status");
    const body = element("div", "d-flex flex-wrap gap-2 align-items-center");
    body.append(element("span", "", text), ...actions);
    const close = button("", "btn-close", () => box.remove());
    close.setAttribute("aria-label", texts("close"));
    box.append(body, close);
    actions.forEach((action) => action.addEventListener("click", () => box.remove()));
    find("notices").append(box);
  };

  const link = (text, address) => {
    const made = element("a", "alert-link", text);
    made.href = address;
    return made;
  };

  // Asks the server. What was typed stays whatever the answer is; undefined stands for no answer.
  const ask = async (what, body, options) => {
    let response;
    try {
      response = await fetch(workspace.dataset[what], {
        method: "POST", body: JSON.stringify(body), redirect: "manual", signal: options && options.signal,
        headers: { "Content-Type": "application/json", Accept: "application/json, text/html", [workspace.dataset.header]: workspace.dataset.token },
      });
    } catch (e) {
      if (e.name !== "AbortError") {
        notice("server", "danger", texts("unreachable"));
      }
      return undefined;
    }
    if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
      notice("server", "danger", texts("signed-out"), link(texts("sign-in"), window.location.href));
      return undefined;
    }
    const json = (response.headers.get("Content-Type") || "").includes("json");
    const answer = json ? await response.json() : await response.text();
    if (!response.ok) {
      notice("server", "danger", json && answer.said ? answer.said : texts("failed", (json && answer.reference) || response.status));
      return undefined;
    }
    find("notices").querySelectorAll("[data-sort=server]").forEach((old) => old.remove());
    return json ? answer : { html: answer };
  };

  const MARKS = { changed: ["ti-pencil", "state-soon"], new: ["ti-plus", "state-done"], renamed: ["ti-cursor-text", "state-calm"], removed: ["ti-minus", "state-late"] };

  const showFiles = (draft, current, problems, open) => {
    const list = find("files");
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.file : null;
    list.replaceChildren(...draft.names().map((name) => {
      const state = draft.state(name);
      const item = element("li", "list-group-item p-0");
      const press = button("", "files-open" + (name === current ? " active" : ""), () => open(name));
      press.dataset.file = name;
      if (name === current) {
        press.setAttribute("aria-current", "true");
      }
      press.append(element(state === "removed" ? "del" : "span", "text-break", name));
      const count = problems.filter((problem) => problem.file === name).length;
      if (count > 0) {
        const mark = element("span", "state state-late");
        mark.append(element("span", "visually-hidden", texts("problems-in")), element("span", "", count));
        press.append(mark);
      }
      if (state !== "same") {
        const mark = element("span", "state " + MARKS[state][1]);
        const icon = element("i", "ti " + MARKS[state][0]);
        icon.setAttribute("aria-hidden", "true");
        mark.append(icon, element("span", "", texts(state, draft.renames.get(name))));
        press.append(mark);
      }
      item.append(press);
      return item;
    }));
    if (focused !== null) {
      list.querySelector(`[data-file="${CSS.escape(focused)}"]`)?.focus();
    }
  };

  const showProblems = (problems, has, go) => {
    find("problems").replaceChildren(...problems.map((problem) => {
      const item = element("li");
      const place = `${problem.file}:${problem.line}:${problem.column}`;
      item.append(has(problem.file) ? button(place, "btn-link-plain", () => go(problem)) : element("code", "", place), " ", element("span", "", problem.message));
      return item;
    }));
  };

  window.dondoc = Object.assign(window.dondoc || {}, { find, texts, notice, link, button, ask, showFiles, showProblems });
})();
