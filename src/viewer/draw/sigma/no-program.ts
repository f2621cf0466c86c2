/** Stands in for programs that sigma would compile beside the two that draw: each costs milliseconds at the start. */
export class NoProgram {
  drawLabel = undefined;
  drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}
