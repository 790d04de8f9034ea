// What somebody has written and not yet submitted. It lives in this tab of the browser, keyed by the release it was begun from.
(() => {
  "use strict";
  const PREFIX = "dondoc-draft:";

  class Draft {
    constructor(user, basedOn, files) {
      this.owner = PREFIX + user + ":";
      this.basedOn = basedOn;
      this.base = new Map(Object.entries(files));
      this.changes = new Map();
      this.renames = new Map();
      this.comment = "";
      this.undone = [];
      this.kept = true;
    }

    load() {
      const stored = this.read(this.owner + this.basedOn);
      return stored !== null && this.take(stored);
    }

    take(stored) {
      this.changes = new Map(Object.entries(stored.changes));
      this.renames = new Map(Object.entries(stored.renames || {}));
      this.comment = stored.comment || "";
      for (const name of [...this.changes.keys()]) {
        this.tidy(name);
      }
      return this.changes.size > 0;
    }

    // Drafts that were begun from a rule set that is no longer in force, by its hash
    stale() {
      const found = [];
      for (let i = 0; i < sessionStorage.length; i++) {
        const key = sessionStorage.key(i);
        if (key.startsWith(this.owner) && key !== this.owner + this.basedOn) {
          found.push(key.slice(this.owner.length));
        }
      }
      return found;
    }

    carryOver(hash) {
      const stored = this.read(this.owner + hash);
      this.drop(hash);
      if (stored !== null) {
        this.take(stored);
        this.save();
      }
    }

    read(key) {
      try {
        const stored = JSON.parse(sessionStorage.getItem(key));
        return stored && stored.changes ? stored : null;
      } catch (e) {
        return null;
      }
    }

    drop(hash) {
      sessionStorage.removeItem(this.owner + hash);
    }

    save() {
      try {
        if (this.changes.size === 0 && this.comment === "") {
          this.drop(this.basedOn);
        } else {
          sessionStorage.setItem(this.owner + this.basedOn, this.snapshot());
        }
        this.kept = true;
      } catch (e) {
        this.kept = false;
      }
    }

    snapshot() {
      return JSON.stringify({ changes: Object.fromEntries(this.changes), renames: Object.fromEntries(this.renames), comment: this.comment });
    }

    // Moves that can be taken back begin with this
    remember() {
      this.undone.push(this.snapshot());
    }

    undo() {
      const last = this.undone.pop();
      if (last) {
        this.take(JSON.parse(last));
        this.save();
      }
    }

    tidy(name) {
      const text = this.changes.get(name);
      if (text === (this.base.has(name) ? this.base.get(name) : null)) {
        this.changes.delete(name);
        this.renames.delete(name);
      }
    }

    set(name, text) {
      this.changes.set(name, text);
      this.tidy(name);
      this.save();
    }

    rename(from, to) {
      const origin = this.renames.get(from) || (this.base.has(from) ? from : null);
      const text = this.text(from);
      this.changes.set(from, null);
      this.renames.delete(from);
      this.tidy(from);
      this.changes.set(to, text);
      if (origin && origin !== to) {
        this.renames.set(to, origin);
      }
      this.tidy(to);
      this.save();
    }

    restore(name) {
      this.changes.delete(name);
      this.renames.delete(name);
      this.save();
    }

    discard() {
      this.changes.clear();
      this.renames.clear();
      this.comment = "";
      this.save();
    }

    text(name) {
      return this.changes.has(name) ? this.changes.get(name) : this.base.get(name);
    }

    has(name) {
      return this.text(name) !== null && this.text(name) !== undefined;
    }

    state(name) {
      if (!this.changes.has(name)) {
        return "same";
      }
      if (this.changes.get(name) === null) {
        return "removed";
      }
      return this.base.has(name) ? "changed" : this.renames.has(name) ? "renamed" : "new";
    }

    names() {
      const names = [...new Set([...this.base.keys(), ...this.changes.keys()])];
      return names.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
    }

    files() {
      return Object.fromEntries(this.names().filter((name) => this.has(name)).map((name) => [name, this.text(name)]));
    }
  }

  window.dondoc = Object.assign(window.dondoc || {}, { Draft });
})();
