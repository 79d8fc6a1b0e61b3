// Reads lines of JSON { name, yaml } or { name, value }, and says for each how the schema refuses it: { name, errors }.
// YAML is read as editors read it: by the core schema of YAML 1.2. Usage: node validate.mjs <schema file>
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, verbose: false });
ajv.addVocabulary(['patternErrorMessage']);
const validate = ajv.compile(JSON.parse(readFileSync(process.argv[2], 'utf8')));

for await (const line of createInterface({ input: process.stdin })) {
  const { name, yaml, value } = JSON.parse(line);
  let errors;
  try {
    validate(yaml === undefined ? value : parse(yaml, { version: '1.2' }));
    errors = (validate.errors ?? []).map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  } catch (fault) {
    errors = [`YAML: ${fault.message.split('\n')[0]}`];
  }
  console.log(JSON.stringify({ name, errors }));
}
