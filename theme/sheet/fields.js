"use strict";
/* The score sheet. What is typed becomes one plain object, kept in this browser and saved as a file.
   What comes from a file or from storage is a stranger's: it is taken over field by field. */

const SCHEMA = "casc-score-sheet/1";
const SHORT = 300;
const LONG = 4000;
const LARGEST = 256 * 1024;
const NONE = "?";
const PERSON = ["name", "role", "district"];

let form, about, prefix, sheet, key;

const html = document.documentElement;
const $ = (id) => document.getElementById(id);
const now = () => `${new Date().toISOString().slice(0, 19)}Z`;
const all = (selector) => [...document.querySelectorAll(selector)];
const fields = (name) => all(`[name="${CSS.escape(name)}"]`);
const numbers = () => all("[data-standard]").map((one) => one.dataset.standard);
const levels = () => about.levels.split(" ");

/* Fields */

const text = (name) => words(fields(name)[0].value, LONG).trim();
const ticked = (name) => fields(name).filter((one) => one.checked).map((one) => one.value);
const chosen = (name) => ticked(name)[0] ?? null;

function write(name, value) {
  for (const one of fields(name)) {
    one.value = value;
    grow(one);
  }
}

function tick(name, values) {
  for (const one of fields(name)) one.checked = values.includes(one.value);
}

function grow(field) {
  if (field.tagName === "TEXTAREA") field.parentNode.dataset.value = field.value;
}
