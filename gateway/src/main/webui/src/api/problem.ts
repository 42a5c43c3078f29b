export interface Violation {
  field: string;
  message: string;
}

export interface Finding {
  rule: string;
  passed: boolean;
  severity: string;
  value: string | null;
  bound: string | null;
  week: number | null;
  date: string | null;
  message: string;
}

/** A value that would work where the requested one does not. */
export interface Bound {
  field: string;
  value: string;
  message: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  violations?: Violation[];
  findings?: Finding[];
  bounds?: Bound[];
}

/** The API's problem details (RFC 9457). Status 0: the API could not be reached. */
export class Problem extends Error {
  readonly title: string;
  readonly violations: Violation[];
  readonly findings: Finding[];
  readonly bounds: Bound[];

  constructor(
    readonly status: number,
    body: ProblemBody = {},
  ) {
    super(body.detail ?? body.title ?? '');
    this.name = 'Problem';
    this.title = body.title ?? '';
    this.violations = body.violations ?? [];
    this.findings = body.findings ?? [];
    this.bounds = body.bounds ?? [];
  }

  static unreachable(): Problem {
    return new Problem(0);
  }

  static async of(response: Response): Promise<Problem> {
    const type = response.headers.get('content-type') ?? '';
    if (!type.includes('json')) return new Problem(response.status);
    const body = (await response.json().catch(() => ({}))) as ProblemBody;
    return new Problem(response.status, body);
  }

  /** The first message about a request field. */
  about(field: string): string | undefined {
    return this.violations.find((violation) => violation.field === field)?.message;
  }
}
