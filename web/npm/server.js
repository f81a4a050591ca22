// Where pages are made on a server: there is no element to define, and what stands inside
// <lindung-widget> is what visitors see until the browser has the script.
export const define = () => false;
export const LindungWidget = undefined;
