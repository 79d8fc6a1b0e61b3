// Opens a manifest in the YAML language server, as an editor does, and prints what it says of it.
// Usage: node language-server.mjs <folder> < { file, text, completions: [[line, column]], hovers: [[line, column]] }
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { text as readAll } from 'node:stream/consumers';

const require = createRequire(import.meta.url);
const rpc = require('vscode-jsonrpc/node');

const folder = process.argv[2];
const request = JSON.parse(await readAll(process.stdin));
const package_ = dirname(require.resolve('yaml-language-server/package.json'));
const server = spawn(process.execPath, [join(package_, 'bin', 'yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));

const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, yamlVersion: '1.2' } };
const uri = pathToFileURL(join(folder, request.file)).href;
const diagnosed = new Promise(resolve => connection.onNotification('textDocument/publishDiagnostics', message => message.uri === uri && resolve(message.diagnostics)));
connection.onRequest('workspace/configuration', ({ items }) => items.map(item => settings[item.section] ?? {}));
connection.onRequest('client/registerCapability', () => null);
connection.onUnhandledNotification(() => {});
connection.listen();

await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: pathToFileURL(folder).href,
  capabilities: { workspace: { configuration: true }, textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ['markdown'] } } },
});
connection.sendNotification('initialized', {});
connection.sendNotification('workspace/didChangeConfiguration', { settings });
connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: request.text } });

const at = ([line, character]) => ({ textDocument: { uri }, position: { line, character } });
const diagnostics = await diagnosed;
const completions = [];
for (const place of request.completions ?? [])
  completions.push((await connection.sendRequest('textDocument/completion', at(place))).items.map(item => item.label));
const hovers = [];
for (const place of request.hovers ?? [])
  hovers.push((await connection.sendRequest('textDocument/hover', at(place)))?.contents?.value ?? '');

console.log(JSON.stringify({
  diagnostics: diagnostics.map(({ range, message }) => ({ line: range.start.line, column: range.start.character, message })),
  completions,
  hovers,
}));
connection.dispose();
server.kill();
