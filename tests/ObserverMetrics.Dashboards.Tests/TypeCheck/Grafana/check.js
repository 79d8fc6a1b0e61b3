// node check.js <folder>: checks the dashboards of a folder; prints the complaints about each as JSON.
import fs from 'node:fs';
import path from 'node:path';
import { idComplaints } from './ids.js';
import { typeComplaints } from './types.js';

const folder = process.argv[2];
const dashboards = new Map(
  fs.readdirSync(folder).filter((file) => file.endsWith('.json')).sort()
    .map((file) => [path.basename(file, '.json'), JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))]));

const complaints = Object.fromEntries([...dashboards].map(([name, dashboard]) => [name, idComplaints(dashboard)]));
for (const { name, complaint } of typeComplaints(dashboards)) {
  complaints[name].push(complaint);
}

console.log(JSON.stringify(complaints, null, 2));
