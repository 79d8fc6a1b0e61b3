// A dashboard as TypeScript: a typed constant for each part, so that the compiler says which option Grafana does not have.

/** Grafana's names of the modules that declare a panel type's options and its own field configuration. */
const modules = {
  bargauge: 'BarGauge',
  gauge: 'Gauge',
  heatmap: 'Heatmap',
  histogram: 'Histogram',
  piechart: 'PieChart',
  stat: 'Stat',
  table: 'Table',
  text: 'Text',
  timeseries: 'TimeSeries',
};

/** The panel types whose modules declare a field configuration of their own. */
const withFields = ['heatmap', 'histogram', 'piechart', 'table', 'timeseries'];

const schema = '@grafana/schema/dist/esm';

/** What each file begins with. */
export const header = [
  // JSON has a text where the types have a member of an enum.
  'type Json<T> = T extends string ? T | `${T}` : T extends (infer U)[] ? Json<U>[] : T extends object ? { [K in keyof T]: Json<T[K]> } : T;',
  `import type { Dashboard, DataTransformerConfig, DashboardLink, FieldConfig, FieldConfigSource, MatcherConfig, Panel, RowPanel } from '${schema}/raw/dashboard/x/dashboard_types.gen';`,
  `import type { AnnotationQuery, DataQuery } from '@grafana/schema';`,
  `import type { DataSourceVariableModel, QueryVariableModel } from '@grafana/data';`,
  ...Object.entries(modules).map(([type, module]) => `import type * as ${type} from '${schema}/raw/composable/${type}/panelcfg/x/${module}PanelCfg_types.gen';`),
  // Grafana publishes the Prometheus data source's types only with its whole user interface:
  // https://github.com/grafana/grafana/blob/v11.6.0/packages/grafana-prometheus/src/types.ts
  `interface PromQuery extends DataQuery { expr: string; editorMode?: 'code' | 'builder'; exemplar?: boolean; format?: 'time_series' | 'table' | 'heatmap'; instant?: boolean; range?: boolean; interval?: string; legendFormat?: string }`,
  `interface PromAnnotation extends AnnotationQuery<PromQuery> { step?: string; tagKeys?: string; textFormat?: string; titleFormat?: string; useValueForTime?: boolean }`,
];

/** The statements of a dashboard, each with the place it speaks of. */
export function statementsOf(dashboard) {
  const { panels, annotations, templating, ...rest } = dashboard;
  return [
    typed('dashboard', 'Dashboard', rest),
    ...panels.flatMap(panelStatements),
    ...annotations.list.map((annotation) => typed(`annotation "${annotation.name}"`, 'PromAnnotation', annotation)),
    ...templating.list.map((variable) =>
      typed(`variable "${variable.name}"`, variable.type === 'datasource' ? 'Partial<DataSourceVariableModel>' : 'Partial<QueryVariableModel>', variable)),
  ];
}

function panelStatements(panel) {
  const place = `panel "${panel.title}"`;
  if (panel.type === 'row') {
    const { panels, ...row } = panel;
    return [typed(place, "Omit<RowPanel, 'panels'>", row), ...panels.flatMap(panelStatements)];
  }

  if (!(panel.type in modules)) {
    return [{ place, text: `const type: ${Object.keys(modules).map((type) => `'${type}'`).join(' | ')} = ${JSON.stringify(panel.type)};` }];
  }

  const { options, fieldConfig, targets, transformations, ...rest } = panel;
  return [
    typed(place, 'Panel', rest),
    typed(`${place} options`, `${panel.type}.Options`, options),
    ...(fieldConfig ? fieldStatements(`${place} fieldConfig`, panel.type, fieldConfig) : []),
    ...(targets ?? []).map((target) => typed(`${place} target ${target.refId}`, 'PromQuery', target)),
    ...(transformations ?? []).map((step) => typed(`${place} transformation ${step.id}`, 'DataTransformerConfig', step)),
  ];
}

function fieldStatements(place, type, { defaults, overrides, ...rest }) {
  const { custom, ...common } = defaults;
  const customType = withFields.includes(type) ? `${type}.FieldConfig` : '{ [key: string]: never }';
  return [
    typed(place, "Omit<FieldConfigSource, 'defaults' | 'overrides'>", rest),
    typed(`${place} defaults`, 'FieldConfig', common),
    typed(`${place} custom`, customType, custom ?? {}),
    ...overrides.flatMap(({ matcher, properties, ...unknown }, index) => [
      typed(`${place} override ${index}`, '{ [key: string]: never }', unknown),
      typed(`${place} override ${index} matcher`, 'MatcherConfig', matcher),
      ...properties.map(({ id, value }) => typed(`${place} override ${index} ${id}`, propertyType(id, customType), value)),
    ]),
  ];
}

/** An override names an option by its path: the option itself, or one of the panel type's own. */
function propertyType(id, customType) {
  const [first, second] = id.split('.');
  return first === 'custom' ? `${customType}['${second}']` : `FieldConfig['${id}']`;
}

let count = 0;

function typed(place, type, value) {
  return { place, text: `export const v${count++}: Json<${type}> = ${JSON.stringify(value)};` };
}
