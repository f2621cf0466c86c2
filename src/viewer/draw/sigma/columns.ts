/** What a program draws: so many items, with all vertices of all items in one array. */
export interface Columns {
  array: Float32Array;
  items: number;
}

/** Put into by the stage, drawn from by a program. Sigma itself keeps an object for every item, which takes longer. */
export interface Feed {
  columns: Columns;
}

export function emptyFeed(): Feed {
  return { columns: { array: new Float32Array(), items: 0 } };
}

/** Numbers of WebGL: its class is not there where the view starts without a picture. */
export const FLOAT = 0x1406;
export const UNSIGNED_BYTE = 0x1401;
export const TRIANGLES = 4;
export const COLOR_BUFFER = 0x4000;
export const SYNC_GPU_COMMANDS_COMPLETE = 0x9117;
export const SYNC_STATUS = 0x9114;
export const SIGNALED = 0x9119;

/** A colour of the style sheet as the four bytes of one float. */
export { floatColor } from 'sigma/utils';
