// Looks the ids of dashboards up in Grafana's own registries.
import { createRequire } from 'node:module';

// The package is made for browsers; this much of one it asks for when it is loaded.
globalThis.window = globalThis;
globalThis.document = { createElement: () => ({}) };
Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-US', languages: ['en-US'] }, configurable: true });

const require = createRequire(import.meta.url);
const data = require('@grafana/data');

const units = new Set(data.getValueFormats().flatMap((category) => category.submenu.map((format) => format.value)));
// https://grafana.com/docs/grafana/latest/panels-visualizations/configure-standard-options/#custom-units
const customUnit = /^(count|currency|prefix|si|suffix|time):./;
const transformers = new Set(Object.values(data.standardTransformers).map((transformer) => transformer.id));
const theme = data.createTheme();

/** Which registry an id belongs to, by the key it stands under. */
const registries = {
  unit: { name: 'unit', has: (id) => units.has(id) || customUnit.test(id) },
  calcs: { name: 'reducer', has: (id) => data.fieldReducers.getIfExists(id) !== undefined },
  reducer: { name: 'reducer', has: (id) => data.fieldReducers.getIfExists(id) !== undefined },
  mode: { name: 'colour mode', has: (id) => data.fieldColorModeRegistry.getIfExists(id) !== undefined },
  matcher: { name: 'matcher', has: (id) => data.fieldMatchers.getIfExists(id) !== undefined },
  transformation: { name: 'transformation', has: (id) => transformers.has(id) },
  // A name that the theme does not know comes back as it is.
  colour: { name: 'colour', has: (id) => /^(#|rgba?\()/.test(id) || theme.visualization.getColorByName(id) !== id },
};

/**
 * Ids of a dashboard that Grafana does not have.
 * @returns {string[]}
 */
export function idComplaints(dashboard) {
  const panels = dashboard.panels.flatMap((panel) => [panel, ...(panel.panels ?? [])]);
  return [
    ...panels.flatMap((panel) => [...idsOf(panel)].filter(([kind, id]) => !registries[kind].has(id)).map(([kind, id]) => `panel "${panel.title}": Grafana has no ${registries[kind].name} '${id}'`)),
    ...dashboard.annotations.list.filter((annotation) => !registries.colour.has(annotation.iconColor)).map((annotation) => `annotation "${annotation.name}": Grafana has no colour '${annotation.iconColor}'`),
  ];
}

function* idsOf({ options, fieldConfig, transformations }) {
  yield* optionIds(options ?? {});
  for (const step of transformations ?? []) {
    yield ['transformation', step.id];
  }

  if (fieldConfig) {
    yield* fieldIds(fieldConfig.defaults);
    for (const { matcher, properties } of fieldConfig.overrides) {
      yield ['matcher', matcher.id];
      yield* fieldIds(Object.fromEntries(properties.map(({ id, value }) => [id, value])));
    }
  }
}

function* fieldIds({ unit, color, thresholds }) {
  if (unit) {
    yield ['unit', unit];
  }

  if (color) {
    yield ['mode', color.mode];
  }

  for (const step of thresholds?.steps ?? []) {
    yield ['colour', step.color];
  }
}

/** Options nest differently in each panel type; the keys mean the same in all. */
function* optionIds(options) {
  for (const [key, value] of Object.entries(options)) {
    if (key === 'unit') {
      yield ['unit', value];
    } else if (key === 'calcs' || key === 'reducer') {
      yield* value.map((id) => [key, id]);
    } else if (value !== null && typeof value === 'object') {
      yield* optionIds(value);
    }
  }
}
