// The editor: Ace over the files of a draft, marks as one types, changes, rehearsal and submission.
(() => {
  "use strict";
  if (!window.ace) {
    document.documentElement.classList.add("without-editor");
    return;
  }
  const { Draft, find, texts, notice, link, button, ask, completer, showFiles, showProblems } = window.dondoc;
  const THEMES = { light: "ace/theme/github_light_default", dark: "ace/theme/github_dark" };
  const PAUSE = 400;
  const query = new URLSearchParams(window.location.search);

  let draft;
  let editor;
  let current = null;
  let problems = [];
  let markers = [];
  let sessions = new Map();
  let templates = new Map();
  let readOnly = false;
  let filling = false;
  let timer;
  let asked = 0;
  let asking;
  let busy = false;
  const { Range } = ace.require("ace/range");

  const start = async () => {
    const source = find("workspace").dataset.source + (query.has("from") ? "?from=" + encodeURIComponent(query.get("from")) : "");
    const response = await fetch(source, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!response || !response.ok || response.redirected) {
      notice("server", "danger", texts("unreachable"));
      return;
    }
    const workspace = await response.json();
    readOnly = workspace.readOnly;
    templates = new Map(workspace.templates.map((template) => [template.id, template.text]));
    draft = new Draft(workspace.user, workspace.basedOn, workspace.files);
    begin(workspace);
    prepareEditor(workspace.words);
    const wanted = query.get("file");
    open(draft.names().includes(wanted) ? wanted : draft.names().find((name) => draft.state(name) !== "same") || draft.names()[0] || null);
    if (templates.has(query.get("template"))) {
      find("new-template").value = query.get("template");
      find("new-name").focus();
    }
    proposeName();
    check();
  };

  // Which draft to go on with: what was typed here before comes first
  const begin = (workspace) => {
    const other = Object.keys(workspace.changes).length > 0;
    const takeOther = () => {
      draft.remember();
      draft.take({ changes: workspace.changes });
      draft.save();
      reopen();
    };
    if (readOnly) {
      if (other) {
        draft.take({ changes: workspace.changes });
      }
      return;
    }
    if (draft.load()) {
      notice("draft", "info", texts("draft-found"), button(texts("discard"), "btn btn-sm", discard),
        ...(other ? [button(texts("take-other"), "btn btn-sm", takeOther)] : []));
    } else if (other) {
      draft.take({ changes: workspace.changes });
      draft.save();
      notice("draft", "info", texts("from-other"));
    }
    draft.stale().forEach((hash) => notice("stale-" + hash, "warning", texts("draft-stale"),
      button(texts("carry-over"), "btn btn-sm", () => {
        draft.carryOver(hash);
        reopen();
      }),
      button(texts("discard"), "btn btn-sm", () => draft.drop(hash))));
  };

  const prepareEditor = (words) => {
    ace.config.set("useStrictCSP", true);
    ace.config.set("loadWorkerFromBlob", false);
    ace.config.setMessages(Object.fromEntries([...document.querySelectorAll("#ace-texts span")].map((text) => [text.dataset.text, text.textContent])));
    const theme = () => THEMES[document.documentElement.getAttribute("data-bs-theme")] || THEMES.light;
    editor = ace.edit("ace", {
      mode: "ace/mode/drools", theme: theme(), useWorker: false, readOnly, tabSize: 4, useSoftTabs: true, fontSize: 14, showPrintMargin: false,
      wrap: window.innerWidth < 768, enableKeyboardAccessibility: true, textInputAriaLabel: find("ace").dataset.label,
      enableBasicAutocompletion: [completer(words, texts)], enableLiveAutocompletion: !readOnly, enableSnippets: false,
    });
    new MutationObserver(() => editor.setTheme(theme())).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
    editor.commands.removeCommands(["showSettingsMenu", "openCommandPalette", "openCommandPallete"]);
    editor.textInput.getElement().setAttribute("aria-describedby", "editor-hint");
  };

  const session = (name) => {
    if (!sessions.has(name)) {
      const made = ace.createEditSession(draft.text(name), "ace/mode/drools");
      made.setUseWorker(false);
      made.setOptions({ tabSize: 4, useSoftTabs: true, wrap: window.innerWidth < 768 });
      made.on("change", () => {
        if (!filling) {
          draft.set(name, made.getValue());
          show();
          checkSoon();
        }
      });
      sessions.set(name, made);
    }
    return sessions.get(name);
  };

  const open = (name) => {
    current = name;
    const there = name !== null && draft.has(name);
    find("ace").hidden = !there;
    find("deleted-file").hidden = there || name === null;
    if (there) {
      editor.setSession(session(name));
    }
    show();
    mark();
  };

  // After a move that changes texts behind the editor's back
  const reopen = () => {
    filling = true;
    for (const [name, made] of sessions) {
      if (!draft.has(name)) {
        sessions.delete(name);
      } else if (made.getValue() !== draft.text(name)) {
        made.setValue(draft.text(name));
      }
    }
    filling = false;
    const names = draft.names();
    open(names.includes(current) ? current : names[0] || null);
    if (find("submit-comment")) {
      find("submit-comment").value = draft.comment;
    }
    check();
  };

  const show = () => {
    showFiles(draft, current, problems, (name) => {
      open(name);
      if (window.innerWidth < 992) {
        find("current-file").scrollIntoView();
      }
    });
    find("current-file").textContent = current || "";
    find("draft-state").textContent = readOnly ? "" : draft.changes.size > 0 ? texts("unsaved", draft.changes.size) : texts("nothing-changed");
    if (!draft.kept) {
      notice("kept", "warning", texts("not-kept"));
    }
    if (!readOnly) {
      find("restore-file").hidden = current === null || draft.state(current) === "same" || draft.state(current) === "renamed";
      find("rename-file").hidden = find("delete-file").hidden = current === null || !draft.has(current);
    }
  };

  const checkSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  };

  // Only the answer to the last question counts
  const check = async () => {
    clearTimeout(timer);
    if (readOnly) {
      return;
    }
    const number = ++asked;
    asking?.abort();
    asking = new AbortController();
    find("check-state").textContent = texts("checking");
    const answer = await ask("check", posted(), { signal: asking.signal });
    if (number !== asked) {
      return;
    }
    find("check-state").textContent = answer ? answer.said : "";
    if (answer) {
      take(answer);
    }
  };

  const take = (found) => {
    problems = found.problems;
    showProblems(problems, (file) => draft.has(file), go);
    show();
    mark();
  };

  const mark = () => {
    if (current === null || !draft.has(current)) {
      return;
    }
    const here = session(current);
    markers.forEach(([owner, id]) => owner.removeMarker(id));
    const own = problems.filter((problem) => problem.file === current);
    here.setAnnotations(own.map((problem) => ({ row: problem.line - 1, column: problem.column - 1, text: problem.message, type: "error" })));
    markers = own.map((problem) => {
      const row = Math.min(problem.line, here.getLength()) - 1;
      const end = Math.max(here.getLine(row).length, 1);
      return [here, here.addMarker(new Range(row, Math.min(problem.column - 1, end - 1), row, end), "rule-mark", "text")];
    });
  };

  const go = (problem) => {
    showPane("edit");
    open(problem.file);
    editor.focus();
    editor.gotoLine(problem.line, problem.column - 1, false);
  };

  const showPane = (name) => find("tab-" + name).click();

  const posted = (more) => ({ basedOn: draft.basedOn, files: draft.files(), comment: draft.comment, ...more });

  const undoable = (text) => notice("undo", "info", text, button(texts("undo"), "btn btn-sm", () => {
    draft.undo();
    reopen();
  }));

  const discard = () => {
    draft.remember();
    draft.discard();
    reopen();
    undoable(texts("discarded"));
  };

  const lawful = (field, except) => {
    const name = field.value.trim();
    const taken = name !== except && draft.has(name);
    field.setCustomValidity(taken ? texts("name-taken") : "");
    return field.reportValidity() ? name : null;
  };

  const proposeName = () => {
    if (readOnly) {
      return;
    }
    const id = find("new-template").value;
    let name = id + ".drl";
    for (let i = 2; draft.has(name); i++) {
      name = `${id}-${i}.drl`;
    }
    find("new-name").value = name;
  };

  const prepareFiles = () => {
    find("new-template").addEventListener("change", proposeName);
    for (const field of [find("new-name"), find("rename-name")]) {
      field.addEventListener("input", () => field.setCustomValidity(""));
    }
    find("new-file").addEventListener("submit", (event) => {
      event.preventDefault();
      const name = lawful(find("new-name"));
      if (name) {
        draft.set(name, templates.get(find("new-template").value));
        sessions.delete(name);
        open(name);
        check();
        proposeName();
        editor.focus();
      }
    });
    find("delete-file").addEventListener("click", () => {
      if (draft.names().filter((name) => draft.has(name)).length === 1) {
        notice("undo", "warning", texts("last-file"));
        return;
      }
      const name = current;
      draft.remember();
      if (draft.base.has(name)) {
        draft.set(name, null);
      } else {
        draft.restore(name);
      }
      reopen();
      undoable(texts("deleted", name));
    });
    find("restore-file").addEventListener("click", () => {
      const name = current;
      draft.remember();
      draft.restore(name);
      reopen();
      undoable(texts("restored", name));
    });
    const rename = (open) => {
      find("rename").hidden = !open;
      (open ? find("rename-name") : find("rename-file")).focus();
    };
    find("rename-file").addEventListener("click", () => {
      find("rename-name").value = current;
      rename(true);
      find("rename-name").select();
    });
    find("rename-cancel").addEventListener("click", () => rename(false));
    find("rename").addEventListener("submit", (event) => {
      event.preventDefault();
      const from = current;
      const to = lawful(find("rename-name"), from);
      if (to && to !== from) {
        draft.remember();
        draft.rename(from, to);
        current = to;
        reopen();
        undoable(texts("renamed-to", from, to));
      }
      if (to) {
        rename(false);
      }
    });
  };

  const preparePanes = () => {
    find("tab-changes").addEventListener("shown.bs.tab", async () => {
      const answer = await ask("changes", posted());
      if (answer) {
        find("changes").innerHTML = answer.html;
      }
    });
    find("tab-edit").addEventListener("shown.bs.tab", () => editor.resize());
    find("rehearse").addEventListener("submit", async (event) => {
      event.preventDefault();
      if (busy) {
        return;
      }
      busy = true;
      find("rehearsal-state").textContent = texts("rehearsing");
      find("rehearsal").replaceChildren();
      const answer = await ask("rehearse", posted({ on: find("rehearse-on").value }));
      busy = false;
      find("rehearsal").innerHTML = answer ? answer.html : "";
      const headline = find("rehearsal").querySelector(".rehearsal-headline");
      find("rehearsal-state").textContent = headline ? texts("rehearsed") : "";
      headline?.focus();
    });
    const comment = find("submit-comment");
    comment.value = draft ? draft.comment : "";
    comment.addEventListener("input", () => {
      draft.comment = comment.value;
      draft.save();
    });
    find("submit").addEventListener("submit", async (event) => {
      event.preventDefault();
      if (busy) {
        return;
      }
      busy = true;
      find("submit-state").textContent = texts("submitting");
      const answer = await ask("submit", posted());
      busy = false;
      find("submit-state").textContent = "";
      if (answer && answer.state === "REFUSED") {
        asked++;
        take(answer.found);
        find("check-state").textContent = answer.found.said;
        notice("server", "danger", answer.said, ...(answer.location ? [link(texts("see-candidate"), answer.location)] : []));
        showPane("edit");
        if (problems.length > 0 && draft.has(problems[0].file)) {
          go(problems[0]);
        }
      } else if (answer) {
        draft.discard();
        window.location.assign(answer.location);
      }
    });
  };

  start().then(() => {
    if (draft && !readOnly) {
      prepareFiles();
      preparePanes();
    }
  });
})();
