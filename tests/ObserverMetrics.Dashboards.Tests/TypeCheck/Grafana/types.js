// Compiles dashboards against the types that Grafana publishes.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { header, statementsOf } from './statements.js';

const here = path.dirname(fileURLToPath(import.meta.url));

const options = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  types: [],
};

/**
 * What the compiler complains of.
 * @param {Map<string, object>} dashboards The dashboards by their names.
 * @returns {{ name: string, complaint: string }[]}
 */
export function typeComplaints(dashboards) {
  const files = new Map();
  for (const [name, dashboard] of dashboards) {
    files.set(path.join(here, `${name}.check.ts`), { name, statements: statementsOf(dashboard) });
  }

  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  const textOf = (file) => [...header, ...files.get(file).statements.map((statement) => statement.text)].join('\n');
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => (files.has(file) ? textOf(file) : readFile(file));
  host.getSourceFile = (file, language, ...rest) =>
    files.has(file) ? ts.createSourceFile(file, textOf(file), language) : getSourceFile(file, language, ...rest);

  const program = ts.createProgram([...files.keys()], options, host);
  const complaints = ts.getPreEmitDiagnostics(program).map((diagnostic) => complaintOf(diagnostic, files));
  // A type that does not resolve would allow everything.
  const broken = complaints.find((complaint) => complaint.name === undefined);
  if (broken) {
    throw new Error(broken.complaint);
  }

  return complaints;
}

function complaintOf({ file, start, messageText }, files) {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ');
  const source = file && files.get(file.fileName);
  if (!source) {
    return { complaint: message };
  }

  const line = file.getLineAndCharacterOfPosition(start).line;
  const statement = source.statements[line - header.length];
  return { name: statement && source.name, complaint: `${statement?.place}: ${message}` };
}
