import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';

interface Labelled {
  label: string;
  hint?: ReactNode;
  error?: string;
}

interface Wiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** A label, its control, a hint and an error. */
function Labelling({ label, hint, error, children }: Labelled & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': note ? `${id}-note` : undefined, 'aria-invalid': error ? true : undefined })}
      {note && (
        <p id={`${id}-note`} className={error ? 'field-error' : 'field-hint'}>
          {note}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, ...input }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Labelling label={label} hint={hint} error={error}>
      {(wiring) => <input {...wiring} {...input} />}
    </Labelling>
  );
}

export function TextArea({ label, hint, error, ...input }: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Labelling label={label} hint={hint} error={error}>
      {(wiring) => <textarea rows={3} {...wiring} {...input} />}
    </Labelling>
  );
}

export function SelectField({ label, hint, error, children, ...input }: Labelled & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Labelling label={label} hint={hint} error={error}>
      {(wiring) => (
        <select {...wiring} {...input}>
          {children}
        </select>
      )}
    </Labelling>
  );
}

/** A few choices side by side, one of them selected. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel = false,
}: {
  label: string;
  value: T;
  options: readonly { value: T; text: string }[];
  onChange: (value: T) => void;
  hideLabel?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className={hideLabel ? 'sr-only' : undefined}>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The input pattern of such a duration. */
export const CLOCK = String.raw`\d{1,2}:[0-5]\d:[0-5]\d|\d{1,3}:[0-5]\d`;

/** A duration in hours, minutes and seconds, entered as 3:29:59 or 45:00; null while invalid. */
export function parseClock(text: string): number | null {
  const parts = text.trim().split(':').map(Number);
  if (text.trim() === '' || parts.length < 2 || parts.length > 3 || parts.some((part) => !Number.isInteger(part) || part < 0)) {
    return null;
  }
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}
