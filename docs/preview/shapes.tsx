import { formattedValueToString, getHistogramFields } from '@grafana/data';
import { useTheme2, VizLegend } from '@grafana/ui';
import { LegendDisplayMode } from '@grafana/schema';
import { displayValues, PanelProps } from './panels';

// Grafana publishes no component for these panels (its gauge needs a plotting library that is not published): simple drawings of the same values and colours.

/** The outline of a part of a ring; angles in turns, clockwise from the top. */
function arc(cx: number, cy: number, outer: number, inner: number, start: number, end: number) {
  const point = (radius: number, turn: number) => `${cx + radius * Math.sin(2 * Math.PI * turn)} ${cy - radius * Math.cos(2 * Math.PI * turn)}`;
  const large = end - start > 0.5 ? 1 : 0;
  const stop = Math.min(end, start + 0.9999);
  return `M${point(outer, start)}A${outer} ${outer} 0 ${large} 1 ${point(outer, stop)}L${point(inner, stop)}A${inner} ${inner} 0 ${large} 0 ${point(inner, start)}Z`;
}

export function Dial(props: PanelProps) {
  const theme = useTheme2();
  const { width, height } = props;
  const [{ display, field }] = displayValues(props, theme);
  const [minimum, maximum] = [field.min ?? 0, field.max ?? 100];
  const turn = (value: number) => -0.33 + 0.66 * Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum)));
  const radius = Math.min(width / 2, height / 1.75) - 4;
  const [cx, cy] = [width / 2, radius + 4];
  const steps = field.thresholds!.steps.map((step, index, all) => ({ color: step.color, from: turn(index === 0 ? minimum : step.value), to: turn(all[index + 1]?.value ?? maximum) }));
  return (
    <svg width={width} height={height}>
      <path d={arc(cx, cy, radius - 8, radius * 0.68, turn(minimum), turn(maximum))} fill={theme.colors.background.secondary} />
      <path d={arc(cx, cy, radius - 8, radius * 0.68, turn(minimum), turn(display.numeric))} fill={display.color} />
      {steps.map(step => <path key={step.from} d={arc(cx, cy, radius, radius - 5, step.from, step.to)} fill={theme.visualization.getColorByName(step.color)} />)}
      <text x={cx} y={cy + radius * 0.12} textAnchor="middle" fontSize={radius * 0.32} fontWeight={500} fill={display.color}>{formattedValueToString(display)}</text>
    </svg>
  );
}

export function Donut(props: PanelProps) {
  const theme = useTheme2();
  const { width, height } = props;
  const slices = displayValues(props, theme).map(value => value.display).sort((a, b) => b.numeric - a.numeric);
  const total = slices.reduce((sum, slice) => sum + slice.numeric, 0);
  const percent = (value: number) => `${Math.round(100 * value / total)}%`;
  const size = Math.min(width * 0.5, height);
  const radius = size / 2 - 6;
  let start = 0;
  return (
    <div style={{ display: 'flex', alignItems: 'center', height }}>
      <svg width={size} height={size} style={{ flex: 'none', margin: '0 auto' }}>
        {slices.map(slice => {
          const [from, to] = [start, start += slice.numeric / total];
          const middle = Math.PI * (from + to);
          return (
            <g key={slice.title}>
              <path d={arc(size / 2, size / 2, radius, radius * 0.6, from, to)} fill={slice.color} stroke={theme.colors.background.primary} />
              <text x={size / 2 + radius * 0.8 * Math.sin(middle)} y={size / 2 - radius * 0.8 * Math.cos(middle)} textAnchor="middle" dominantBaseline="central" fontSize={13} fontWeight={500} fill={theme.colors.getContrastText(slice.color!)}>{percent(slice.numeric)}</text>
            </g>
          );
        })}
      </svg>
      <VizLegend
        placement="right" displayMode={LegendDisplayMode.Table}
        items={slices.map(slice => ({
          label: slice.title!, color: slice.color, yAxis: 1,
          getDisplayValues: () => [{ ...slice, title: 'Value' }, { numeric: slice.numeric / total, text: percent(slice.numeric), title: 'Percent' }],
        }))}
      />
    </div>
  );
}

export function Histogram({ frames, width, height }: PanelProps) {
  const theme = useTheme2();
  const { xMin, counts: [count] } = getHistogramFields(frames[0])!;
  const values: number[] = count.values;
  const tick = nice(Math.max(...values) / 5);
  const top = tick * Math.ceil(Math.max(...values) / tick);
  const [left, right, upper, lower] = [44, width - 8, 8, height - 22];
  const x = (index: number) => left + index * (right - left) / values.length;
  const y = (value: number) => lower - value * (lower - upper) / top;
  const color = count.display!(0).color ?? theme.visualization.palette[0];
  return (
    <svg width={width} height={height} fontSize={12} fill={theme.colors.text.primary}>
      {Array.from({ length: Math.round(top / tick) + 1 }, (_, index) => index * tick).map(value => (
        <g key={value}>
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} stroke={theme.colors.border.weak} />
          <text x={left - 6} y={y(value)} textAnchor="end" dominantBaseline="central">{value}</text>
        </g>
      ))}
      {values.map((value, index) => <rect key={index} x={x(index) + 1} width={x(1) - x(0) - 2} y={y(value)} height={lower - y(value)} fill={color} fillOpacity={0.8} stroke={color} />)}
      {xMin.values.map((bound, index) => <text key={index} x={x(index)} y={height - 4} textAnchor="middle">{bound}</text>)}
    </svg>
  );
}

/** The next of 1, 2, 5, 10, 20… that is not below a value. */
function nice(value: number) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * [1, 2, 5, 10].find(factor => factor * power >= value)!;
}
