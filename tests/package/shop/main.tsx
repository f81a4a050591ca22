// A shop that gives a part of every sale: the widget in React 19.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'lindung';
import type { Quote } from 'lindung';
import type {} from 'lindung/react';

function Giving({ amount }: { amount: number }) {
  const [quote, setQuote] = useState<Quote>();
  return (
    <section>
      <lindung-widget
        campaign="baznas"
        lang="id"
        today="2026-11-23"
        amount={amount}
        onlindung-ready={(event) => setQuote(event.detail)}
        onlindung-change={(event) => setQuote(event.detail)}
      >
        <a href="https://baznas.go.id/">Donasi lewat BAZNAS</a>
      </lindung-widget>
      <output aria-label="Ringkasan">{quote ? `${quote.workers} × ${quote.months}` : '…'}</output>
    </section>
  );
}

function Shop() {
  const [amount, setAmount] = useState(500_000);
  return (
    <>
      <h1>Toko</h1>
      <button onClick={() => setAmount(1_000_000)}>Dua kali lipat</button>
      <Giving amount={amount} />
    </>
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
