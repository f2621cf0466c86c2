/** What the overlay needs to know of the picture, so that only the stage knows sigma. */
export interface View {
  width: number;
  height: number;
  /** Pixels of the window from layout units. */
  x(node: number): number;
  y(node: number): number;
  /** Radius of a node in pixels. */
  radius(node: number): number;
}
