import { DataFrame, dateTime, FieldDisplay, getDisplayValueAlignmentFactors, getFieldDisplayValues, GrafanaTheme2, TimeRange, VizOrientation } from '@grafana/data';
import { BigValue, TimeSeries, useTheme2, VizRepeater } from '@grafana/ui';
import { Panel } from './frames';
import { Donut, Dial, Histogram } from './shapes';

export interface PanelProps { panel: Panel; frames: DataFrame[]; from: number; to: number; width: number; height: number }

/** What is drawn for each panel type: by Grafana's own component where one is published. */
export const panelTypes: Record<string, (props: PanelProps) => JSX.Element> = { timeseries: Curves, stat: Stat, gauge: Dial, piechart: Donut, histogram: Histogram };

export const displayValues = ({ panel, frames }: PanelProps, theme: GrafanaTheme2, sparkline = false): FieldDisplay[] => getFieldDisplayValues({
  data: frames, fieldConfig: panel.fieldConfig, reduceOptions: panel.options.reduceOptions, replaceVariables: text => text, theme, sparkline, timeZone: 'utc',
});

function Curves({ panel, frames, from, to, width, height }: PanelProps) {
  const [first, last] = [dateTime(from * 1000), dateTime(to * 1000)];
  const timeRange: TimeRange = { from: first, to: last, raw: { from: first, to: last } };
  return <TimeSeries frames={frames} timeRange={timeRange} timeZone="utc" width={width} height={height} legend={panel.options.legend} options={panel.options} />;
}

function Stat(props: PanelProps) {
  const theme = useTheme2();
  const { panel: { options }, width, height } = props;
  return (
    <VizRepeater
      getValues={() => displayValues(props, theme, options.graphMode !== 'none')} getAlignmentFactors={getDisplayValueAlignmentFactors}
      width={width} height={height} source={props.frames} itemSpacing={3} autoGrid orientation={VizOrientation.Auto} renderCounter={0}
      renderValue={({ value: { display, sparkline }, alignmentFactors, count, width, height }) => (
        <BigValue
          value={display} sparkline={sparkline} count={count} alignmentFactors={alignmentFactors} width={width} height={height} theme={theme}
          colorMode={options.colorMode} graphMode={options.graphMode} justifyMode={options.justifyMode} textMode={options.textMode} disableWideLayout={!options.wideLayout}
        />
      )}
    />
  );
}
