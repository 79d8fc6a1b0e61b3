import { scrapeSeconds } from './stack.mjs';

const columns = 24;

/** What Prometheus answers to every query of a dashboard: `{ [panel id]: { [refId]: result } }`. */
export async function query(dashboard, prometheus, from, to, width) {
  const answers = {};
  for (const panel of dashboard.panels.filter(panel => panel.targets)) {
    answers[panel.id] = {};
    const step = Math.max(scrapeSeconds, Math.ceil((to - from) / (width * panel.gridPos.w / columns)));
    for (const target of panel.targets) {
      const expression = filled(target.expr, step, to - from);
      const path = target.instant
        ? `query?query=${encodeURIComponent(expression)}&time=${to}`
        : `query_range?query=${encodeURIComponent(expression)}&start=${from}&end=${to}&step=${step}`;
      const { result } = await api(prometheus, path);
      if (result.length === 0) throw new Error(`'${panel.title}' has no data: ${expression}`);
      answers[panel.id][target.refId] = result;
    }
  }
  return answers;
}

/** The expression with Grafana's variables replaced as Grafana does it, "All" chosen in the dashboard's own. */
const filled = (expression, step, range) => expression
  .replaceAll('$__rate_interval', `${Math.max(step + scrapeSeconds, 4 * scrapeSeconds)}s`)
  .replaceAll('$__range', `${range}s`)
  .replace(/\$(job|instance)\b/g, '.+');

async function api(prometheus, path) {
  const response = await fetch(`${prometheus}/api/v1/${path}`);
  const answer = await response.json();
  if (answer.status !== 'success') throw new Error(`${path}: ${answer.error}`);
  return answer.data;
}
