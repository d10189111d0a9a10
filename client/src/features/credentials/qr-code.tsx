import { encode } from 'uqr';
import './credentials.css';

/** Dark on light in every theme, because that is what cameras read. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className="qr-code__paper" width={size} height={size} />
      <path className="qr-code__ink" d={path} />
    </svg>
  );
}
