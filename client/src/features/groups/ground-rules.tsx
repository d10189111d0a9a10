import { pledgeText } from '../../text/groups';
import './ground-rules.css';

export function GroundRules({ rules }: { rules: readonly string[] }) {
  return (
    <ol className="ground-rules" aria-label={pledgeText.rules}>
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ol>
  );
}
