// Completes what may stand at the cursor: words and their meaning come from the server, which reads them from the code.
(() => {
  "use strict";
  const OUTLINE = ["rule", "when", "then", "end", "salience", "enabled", "date-effective", "date-expires", "@clause", "@legalBasis", "@titleEn", "@quote"];

  // The text from the rule's beginning to where the word at the cursor begins
  const before = (session, row, column) => {
    const lines = [session.getLine(row).slice(0, column)];
    for (let i = row - 1; i >= 0 && i > row - 200; i--) {
      if (/^\s*(end|rule\b.*)\s*$/.test(session.getLine(i)) && !/^\s*rule/.test(session.getLine(i))) {
        break;
      }
      lines.unshift(session.getLine(i));
    }
    return lines.join("\n");
  };

  const inString = (line) => (line.replace(/\\./g, "").match(/"/g) || []).length % 2 === 1;

  // What stands before the innermost bracket that is still open
  const opener = (text) => {
    let depth = 0;
    for (let i = text.length - 1; i >= 0; i--) {
      if (text[i] === ")") {
        depth++;
      } else if (text[i] === "(" && depth-- === 0) {
        return (/([A-Za-z]+)\s*$/.exec(text.slice(0, i)) || [])[1];
      }
    }
    return undefined;
  };

  const previousWord = (text) => {
    if (!/\.\s*$/.test(text)) {
      return undefined;
    }
    let rest = text.replace(/\.\s*$/, "").trimEnd();
    if (rest.endsWith(")")) {
      let depth = 0;
      for (let i = rest.length - 1; i >= 0; i--) {
        depth += rest[i] === ")" ? 1 : rest[i] === "(" ? -1 : 0;
        if (depth === 0) {
          rest = rest.slice(0, i);
          break;
        }
      }
    }
    return (/([A-Za-z]+)\s*$/.exec(rest) || [])[1];
  };

  // With which word the statement begins: after some, a word of the same name goes on in another way
  const firstWord = (text) => (/^[^]*\b(?:duties|alerts)\s*\.\s*([A-Za-z]+)\s*\(/.exec(text) || [])[1];

  const snippet = (signature) => {
    let stop = 0;
    return signature.replace(/\(([^)]*)\)/, (all, list) => "(" + list.split(",").map((word) => word.trim()).filter((word) => word !== "")
      .map((word) => "${" + ++stop + ":" + word.replace(/[$}\\]/g, "\\$&") + "}").join(", ") + ")");
  };

  window.dondoc = Object.assign(window.dondoc || {}, {
    completer: (words, texts) => {
      const plain = (name, meta, meaning) => ({ caption: name, value: name, meta, docText: meaning, score: 1000 });
      const property = (word) => plain(word.name, word.form, word.meaning);
      const verb = (word) => ({ caption: word.name, snippet: snippet(word.form), meta: word.form, docText: word.meaning, score: 1000 });
      const strings = (text) => {
        const head = text.slice(0, text.lastIndexOf("\""));
        if (/\bto\s*\(\s*("[^"]*"\s*,\s*)*$/.test(head)) {
          return words.recipients.map((word) => plain(word.name, texts("recipients"), word.form + ". " + word.meaning));
        }
        const asked = /(\w+)\s*(==|!=|(not\s+)?contains|(not\s+)?in\s*\((\s*"[^"]*"\s*,)*)\s*$/.exec(head);
        if (!asked) {
          return [];
        }
        if (asked[1] === "kind" && opener(head.slice(0, asked.index)) !== "Duty") {
          return words.kinds.map((kind) => plain(kind, texts("kinds"), ""));
        }
        if (asked[1] === "lists") {
          return words.lists.map((list) => plain(list, texts("lists"), ""));
        }
        const fact = opener(head.slice(0, asked.index));
        return words.properties.filter((word) => word.name === asked[1] && (!fact || word.after.includes(fact)))
          .flatMap((word) => word.values).map((value) => plain(value, texts("values"), ""));
      };
      return {
        id: "dondoc",
        identifierRegexps: [/[a-zA-Z_0-9@\-\u00A2-\u2000]/],
        getCompletions: (editor, session, position, prefix, callback) => {
          const text = before(session, position.row, position.column - prefix.length);
          if (inString(text.slice(text.lastIndexOf("\n") + 1))) {
            callback(null, strings(text));
            return;
          }
          const word = previousWord(text);
          if (word) {
            const first = firstWord(text);
            callback(null, words.verbs.filter((known) => known.after.includes(word) && (!first || known.begins.includes(first))).map(verb));
            return;
          }
          const fact = opener(text);
          const properties = words.properties.filter((known) => known.after.includes(fact));
          if (properties.length > 0) {
            callback(null, properties.map(property));
            return;
          }
          const facts = [...new Set(words.properties.flatMap((known) => known.after))];
          const doors = ["duties", "alerts"];
          callback(null, [...OUTLINE, ...facts, ...doors].map((name) => plain(name, "", "")));
        },
      };
    },
  });
})();
