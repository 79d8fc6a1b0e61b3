import {
  applyFieldOverrides, DataFrame, DataFrameType, Field, FieldConfigOptionsRegistry, FieldType, GrafanaTheme2, identityOverrideProcessor,
} from '@grafana/data';

export interface Series { metric: Record<string, string>; values?: Array<[number, string]>; value?: [number, string] }
export interface Target { refId: string; legendFormat?: string; format?: string }
export interface Panel {
  id: number; type: string; title: string; description?: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: Target[]; fieldConfig: any; options: any;
}

const properties = ['unit', 'thresholds', 'color', 'decimals', 'min', 'max', 'displayName', 'mappings', 'noValue', 'links'];
const customProperties = [
  'drawStyle', 'lineInterpolation', 'lineWidth', 'lineStyle', 'fillOpacity', 'gradientMode', 'showPoints', 'pointSize', 'spanNulls', 'axisPlacement', 'axisLabel',
  'axisColorMode', 'axisSoftMin', 'axisSoftMax', 'scaleDistribution', 'stacking', 'thresholdsStyle', 'hideFrom',
];

const property = (path: string, isCustom: boolean): any => ({
  id: isCustom ? `custom.${path}` : path, path, isCustom, name: path, description: '', editor: () => null, override: () => null,
  process: identityOverrideProcessor, shouldApply: () => true, settings: {},
});
const registry = new FieldConfigOptionsRegistry(() => [
  ...properties.map(path => property(path, false)), ...customProperties.map(path => property(path, true)),
]);

/** The data frames that Grafana's Prometheus data source makes of the answers to a panel's queries, with the panel's field configuration applied. */
export function framesOf(panel: Panel, answers: Record<string, Series[]>, theme: GrafanaTheme2): DataFrame[] {
  const data = panel.targets!.flatMap(target => target.format === 'heatmap' ? [buckets(target, answers[target.refId])] : answers[target.refId].map(series => frame(target, series)));
  return applyFieldOverrides({ data, fieldConfig: panel.fieldConfig, theme, timeZone: 'utc', replaceVariables: text => text, fieldConfigRegistry: registry });
}

const points = (series: Series) => series.values ?? [series.value!];
const time = (series: Series): Field => ({ name: 'Time', type: FieldType.time, config: {}, values: points(series).map(point => point[0] * 1000) });
const numbers = (series: Series) => points(series).map(point => Number(point[1]));
const legend = (target: Target, labels: Record<string, string>) => target.legendFormat?.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, label) => labels[label] ?? '');

function frame(target: Target, series: Series): DataFrame {
  const value: Field = { name: 'Value', type: FieldType.number, labels: series.metric, config: { displayNameFromDS: legend(target, series.metric) }, values: numbers(series) };
  return { refId: target.refId, length: value.values.length, fields: [time(series), value] };
}

/** One frame with a field for each bucket, which holds what is in it rather than what is in it and all below. */
function buckets(target: Target, answer: Series[]): DataFrame {
  const sorted = [...answer].sort((a, b) => bound(a) - bound(b));
  const counts = sorted.map((series, index) => numbers(series).map((count, row) => count - (index > 0 ? numbers(sorted[index - 1])[row] : 0)));
  const fields = sorted.map((series, index): Field => ({ name: series.metric.le, type: FieldType.number, config: {}, values: counts[index] }));
  return { refId: target.refId, meta: { type: DataFrameType.HeatmapRows }, length: counts[0].length, fields: [time(sorted[0]), ...fields] };
}

const bound = (series: Series) => series.metric.le === '+Inf' ? Infinity : Number(series.metric.le);
