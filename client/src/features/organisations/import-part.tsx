import { Row, Rows } from '../../ui/rows';
import './import-part.css';

/** As many as one takes in at a glance; more stay folded until somebody wants them. */
const AT_A_GLANCE = 12;

interface ImportPartProps {
  title: string;
  hint?: string;
  rows: readonly (readonly [name: string, facts: string])[];
}

export function ImportPart({ title, hint, rows }: ImportPartProps) {
  if (rows.length === 0) return null;
  return (
    <details className="import-part" open={rows.length <= AT_A_GLANCE && !hint}>
      <summary>{title}</summary>
      {hint && <p className="muted small">{hint}</p>}
      <Rows label={title}>
        {rows.map(([name, facts]) => (
          <Row key={`${name} ${facts}`} title={name} detail={facts} />
        ))}
      </Rows>
    </details>
  );
}
