import '@fontsource/inter/400.css';
import '@fontsource/inter/500.css';
import { createTheme, dateTimeFormat, ThemeContext } from '@grafana/data';
import { GlobalStyles, Icon, PanelChrome } from '@grafana/ui';
import { createRoot } from 'react-dom/client';
import { framesOf, Panel, Series } from './frames';
import { panelTypes } from './panels';

interface Preview { dashboard: { title: string; panels: Panel[] }; answers: Record<string, Record<string, Series[]>>; from: number; to: number; width: number }

// Grafana's grid: 24 columns, rows of 30 px, gaps of 8 px.
const [columns, row, gap, margin] = [24, 30, 8, 16];

const theme = createTheme({ colors: { mode: 'dark' } });
const { dashboard, answers, from, to, width } = (window as any).preview as Preview;
const column = (width - 2 * margin + gap) / columns;

function place({ x, y, w, h }: Panel['gridPos']) {
  return { position: 'absolute' as const, left: x * column, top: y * (row + gap), width: w * column - gap, height: h * (row + gap) - gap };
}

function Cell({ panel }: { panel: Panel }) {
  const position = place(panel.gridPos);
  if (panel.type === 'row') return <div style={{ ...position, display: 'flex', alignItems: 'center', fontWeight: 500, gap }}><Icon name="angle-down" /> {panel.title}</div>;

  const Drawing = panelTypes[panel.type];
  return (
    <div style={position}>
      <PanelChrome title={panel.title} description={panel.description} width={position.width} height={position.height} padding={panel.type === 'stat' ? 'none' : 'md'}>
        {(width, height) => Drawing
          ? <Drawing panel={panel} frames={framesOf(panel, answers[panel.id], theme)} from={from} to={to} width={width} height={height} />
          : <>The preview does not draw panels of type “{panel.type}”.</>}
      </PanelChrome>
    </div>
  );
}

function Page() {
  const height = Math.max(...dashboard.panels.map(({ gridPos: { y, h } }) => (y + h) * (row + gap)));
  const clock = (seconds: number) => dateTimeFormat(seconds * 1000, { timeZone: 'utc', format: 'HH:mm' });
  return (
    <div style={{ boxSizing: 'border-box', padding: margin, width }}>
      <header style={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', marginBottom: gap }}>
        <h1 style={{ fontSize: 20, margin: 0 }}>{dashboard.title}</h1>
        <span style={{ color: theme.colors.text.secondary }}>
          Preview, drawn with Grafana’s components from live data of the sample, {clock(from)} to {clock(to)} UTC; not Grafana itself
        </span>
      </header>
      <main style={{ position: 'relative', height }}>{dashboard.panels.map(panel => <Cell key={panel.id} panel={panel} />)}</main>
    </div>
  );
}

(window as any).__grafana_public_path__ = '/public/';
document.fonts.load('500 14px Inter').then(() => document.fonts.load('400 14px Inter')).then(() => {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <ThemeContext.Provider value={theme}>
      <GlobalStyles />
      <Page />
    </ThemeContext.Provider>,
  );
  requestAnimationFrame(() => requestAnimationFrame(() => { (window as any).drawn = true; }));
});
