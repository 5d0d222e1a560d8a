// Prints what actionlint says of the workflows that are named, a line each; ends with 1 if it says anything.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { createLinter } = createRequire(import.meta.url)("actionlint");
const lint = await createLinter();
const said = process.argv
  .slice(2)
  .flatMap((file) => lint(readFileSync(file, "utf8"), file))
  .map((one) => `${one.file}:${one.line}:${one.column} ${one.message}`);
console.log(said.join("\n"));
process.exitCode = said.length ? 1 : 0;
