import type { ReactNode } from 'react';
import type { KindOfThing } from './kind-of-thing.ts';

const shapes: Readonly<Record<KindOfThing, ReactNode>> = {
  treating: <path d="M4 20 9 15M8 13l3 3M10 11l3 3 6-6-3-3zM14 3l7 7" />,
  measuring: <path d="M2 12h5l2-6 4 12 3-8 1 2h5" />,
  device: <path d="M5 4h14v13H5zM8 8h8M8 11h5M9 20h6M12 17v3" />,
  computer: <path d="M3 4h18v12H3zM9 20h6M12 16v4" />,
  mobile: <path d="M7 2h10v20H7zM11 19h2" />,
  gateway: <path d="M3 14h18v6H3zM7 17h.01M11 17h.01M12 14V9M8 7a6 6 0 0 1 8 0M6 4a9 9 0 0 1 12 0" />,
  software: <path d="M3 5h18v14H3zM3 9h18M9 12l-2 2 2 2M14 12l2 2-2 2" />,
  server: <path d="M4 3h16v7H4zM4 14h16v7H4zM8 6.5h.01M8 17.5h.01M13 6.5h4M13 17.5h4" />,
  radio: <path d="M12 20h.01M8.5 16.5a5 5 0 0 1 7 0M5.5 13a9.500 9.500 0 0 1 13 0M2.500 9.500a14 14 0 0 1 19 0" />,
  network: <path d="M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4" />,
  person: <path d="M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-5 4-7 8-7s8 2 8 7" />,
  place: <path d="M3 21h18M5 21V9l7-6 7 6v12M10 21v-6h4v6" />,
  data: <path d="M6 2h8l5 5v15H6zM14 2v5h5M9 12h7M9 16h7" />,
  function: (
    <path d="M12 21C5 16 3 12 3 8.500A4.500 4.500 0 0 1 12 7a4.500 4.500 0 0 1 9 1.500C21 12 19 16 12 21zM12 10v5M9.500 12.500h5" />
  ),
  service: <path d="M4 8h16v12H4zM9 8V4h6v4M12 11v6M9 14h6" />,
  other: <path d="M12 3l9 5v8l-9 5-9-5V8zM3 8l9 5 9-5M12 13v8" />,
};

/** A picture of the kind of a thing; its name stands beside it. */
export function ThingIcon({ kind }: { readonly kind: KindOfThing }) {
  return (
    <svg
      className="thing-icon"
      viewBox="0 0 24 24"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[kind]}
    </svg>
  );
}
