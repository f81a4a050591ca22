// A shop drawn by React around what was pasted into its page.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Shop() {
  const [count, setCount] = useState(0);
  return (
    <header>
      <h1>Toko</h1>
      <button onClick={() => setCount(count + 1)}>Beli kopi</button>
      <output>{count}</output>
    </header>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Shop />
    </StrictMode>,
  );
}
