/**
 * What the page in the iframe and the page around it say to each other, by postMessage. Version 1:
 * later versions may add types and fields, and whoever does not know them passes over them.
 */
interface Said {
  readonly lindung: 1;
}

/** From the iframe. The first greeting goes to whoever is around it; the rest to who answered. */
export type FromFrame = Said &
  (
    | { readonly type: 'hello' }
    /** Pixels that show all of it. */
    | { readonly type: 'height'; readonly height: number }
    /** An event of the widget, such as `lindung-change`, with its detail. */
    | { readonly type: 'event'; readonly name: string; readonly detail: unknown }
  );

/** To the iframe. */
export type ToFrame = Said &
  (
    | {
        readonly type: 'hello';
        /** Address of the page around it, on its own origin: where a payment page leads back to. */
        readonly page?: string;
      }
    /** Attributes of the widget to set, or with null to remove. */
    | { readonly type: 'attributes'; readonly attributes: Readonly<Record<string, string | null>> }
  );

/** The message, if it is one of this version. */
export function read<M extends Said>(data: unknown): M | undefined {
  const said = data as Partial<M> | null;
  return said && typeof said === 'object' && said.lindung === 1 ? (said as M) : undefined;
}

export const EVENTS = ['ready', 'change', 'pledge', 'handoff', 'settle', 'error'].map(
  (name) => `lindung-${name}`,
);
