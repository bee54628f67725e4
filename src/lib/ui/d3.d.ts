// The few functions of d3 in use; the packages ship no types of their own.
declare module 'd3-scale' {
  export interface ContinuousScale<Domain> {
    (value: Domain): number;
    domain(values: readonly Domain[]): this;
    range(values: readonly number[]): this;
    nice(count?: number): this;
    ticks(count?: number): Domain[];
  }
  export function scaleLinear(): ContinuousScale<number>;
  export function scaleUtc(): ContinuousScale<Date>;
}

declare module 'd3-shape' {
  export interface Line<Datum> {
    (data: readonly Datum[]): string | null;
    x(accessor: (datum: Datum) => number): this;
    y(accessor: (datum: Datum) => number): this;
  }
  export function line<Datum>(): Line<Datum>;
}
