/** What every chart is: still, as large as its box, twice as sharp so that its picture can be printed. */
export function baseOptions() {
  return {
    animation: false as const,
    maintainAspectRatio: false,
    devicePixelRatio: Math.max(2, window.devicePixelRatio),
    events: ["mousemove", "mouseout", "touchstart", "touchmove"] as (
      | "mousemove"
      | "mouseout"
      | "touchstart"
      | "touchmove"
    )[],
  };
}
