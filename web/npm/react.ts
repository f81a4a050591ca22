import type {} from 'react';
import type { LindungWidget } from '../widget/element.js';
import type { LindungEvents } from '../widget/events.js';

/** lindung/react: types alone. React 19 listens to `lindung-change` by the property `onlindung-change`. */
type LindungListeners = {
  [K in keyof LindungEvents & string as `on${K}`]?: (event: CustomEvent<LindungEvents[K]>) => void;
};

interface LindungAttributes {
  campaign?: string;
  integrity?: string;
  theme?: 'auto' | 'light' | 'dark';
  amount?: number | string;
  workers?: number | string;
  months?: number | string;
  sector?: string;
  fund?: 'infak' | 'zakat' | 'sedekah';
  channel?: string;
  frequency?: 'once' | 'monthly';
  today?: string;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'lindung-widget': DetailedHTMLProps<HTMLAttributes<LindungWidget>, LindungWidget> &
        LindungAttributes &
        LindungListeners;
    }
  }
}
