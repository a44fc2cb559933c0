// Checks statements with xapi-validation. Argument: the folder with the package; input: a list of statements as JSON.
// Prints one line for each problem.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { default: check } = createRequire(`${process.argv[2]}/`)('xapi-validation');
for (const statement of JSON.parse(readFileSync(0, 'utf8'))) {
  for (const problem of check(statement)) console.log(`${statement.verb?.id}: ${JSON.stringify(problem)}`);
}
