import type { IsoDate } from './dates';
import { addDays, todayIn, utc } from './dates';
import type { Translate } from './language';

export type Units = 'metric' | 'imperial';

const METRES_PER_MILE = 1609.344;
const METRES_PER_FOOT = 0.3048;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const A_MONDAY = '2024-01-01';

type DateStyle = 'day' | 'dayMonth' | 'short' | 'long' | 'month' | 'weekday' | 'weekdayShort' | 'dayOfMonth';

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  dayMonth: { day: 'numeric', month: 'short' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  dayOfMonth: { day: 'numeric' },
};

/** Quantities and dates in the athlete's language, units and time zone. Unknown values become a dash. */
export class Format {
  private readonly dates = new Map<DateStyle, Intl.DateTimeFormat>();

  constructor(
    /** A BCP 47 tag that determines how dates and numbers are formatted. */
    readonly locale: string,
    readonly units: Units,
    readonly zone: string,
    private readonly t: Translate,
  ) {}

  today(): IsoDate {
    return todayIn(this.zone);
  }

  number(value: number | null | undefined, digits = 0): string {
    if (value === null || value === undefined) return '–';
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(
      value,
    );
  }

  percent(share: number | null | undefined): string {
    return share === null || share === undefined ? '–' : `${this.number(share * 100)} %`;
  }

  get distanceUnit(): string {
    return this.units === 'imperial' ? 'mi' : 'km';
  }

  get paceUnit(): string {
    return `/${this.distanceUnit}`;
  }

  /** Kilometres or miles as a plain number, for charts and inputs. */
  distanceValue(metres: number): number {
    return metres / (this.units === 'imperial' ? METRES_PER_MILE : 1000);
  }

  metresOf(value: number): number {
    return value * (this.units === 'imperial' ? METRES_PER_MILE : 1000);
  }

  distance(metres: number | null | undefined, digits = 1): string {
    if (metres === null || metres === undefined) return '–';
    return `${this.distanceDigits(metres, digits)} ${this.distanceUnit}`;
  }

  /** The same, for use beside its unit. */
  distanceDigits(metres: number, digits = 1): string {
    const value = this.distanceValue(metres);
    return this.number(value, Number.isInteger(Number(value.toFixed(digits))) ? 0 : digits);
  }

  /** A step's length: 400 m, 1.2 km. Repeats up to a mile are in metres everywhere, as on a track. */
  stretch(metres: number, repeat = false): string {
    const short = repeat ? METRES_PER_MILE : this.units === 'metric' ? 1000 : 0;
    return metres < short ? `${this.number(Math.round(metres / 10) * 10)} m` : this.distance(metres);
  }

  /** An API sentence, which is in kilometres, converted to the athlete's units and number format. */
  sentence(text: string): string {
    return text
      .replace(/(\d+(?:\.\d+)?)( to |–|-)(?=\d+(?:\.\d+)? km\b)/g, (_, km: string, to: string) => this.distanceDigits(Number(km) * 1000) + to)
      .replace(/(\d+(?:\.\d+)?) km\b/g, (_, km: string) => this.distance(Number(km) * 1000));
  }

  elevation(metres: number | null | undefined): string {
    if (metres === null || metres === undefined) return '–';
    return this.units === 'imperial' ? `${this.number(metres / METRES_PER_FOOT)} ft` : `${this.number(metres)} m`;
  }

  elevationValue(metres: number): number {
    return this.units === 'imperial' ? metres / METRES_PER_FOOT : metres;
  }

  /** Seconds per kilometre as minutes per kilometre or mile. */
  pace(secondsPerKm: number | null | undefined): string {
    return secondsPerKm ? `${this.paceDigits(secondsPerKm)} ${this.paceUnit}` : '–';
  }

  paceRange(fast: number | null | undefined, slow: number | null | undefined): string {
    if (!fast) return this.pace(slow);
    if (!slow || slow === fast) return this.pace(fast);
    return `${this.paceDigits(fast)}–${this.paceDigits(slow)} ${this.paceUnit}`;
  }

  paceDigits(secondsPerKm: number): string {
    return minutes(Math.round(this.paceValue(secondsPerKm)));
  }

  /** Seconds per kilometre or mile as a plain number, for charts. */
  paceValue(secondsPerKm: number): number {
    return secondsPerKm * (this.units === 'imperial' ? METRES_PER_MILE / 1000 : 1);
  }

  heartRate(bpm: number | null | undefined): string {
    return bpm ? this.t('unit.bpm', { value: this.number(bpm) }) : '–';
  }

  /** A time as on a clock: 4:05, 1:02:09. */
  clock(seconds: number | null | undefined): string {
    if (seconds === null || seconds === undefined) return '–';
    const whole = Math.round(seconds);
    const hours = Math.floor(whole / 3600);
    return hours > 0 ? `${hours}:${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')}:${pad(whole % 60)}` : minutes(whole);
  }

  /** A duration in words: 45 min, 1 h 20. */
  duration(seconds: number | null | undefined): string {
    if (seconds === null || seconds === undefined) return '–';
    if (seconds < 60) return `${Math.round(seconds)} s`;
    const total = Math.round(seconds / 60);
    if (seconds % 60 !== 0 && seconds < 600) return `${minutes(Math.round(seconds))} min`;
    return total < 60 ? `${total} min` : `${Math.floor(total / 60)} h${total % 60 ? ` ${pad(total % 60)}` : ''}`;
  }

  date(date: IsoDate, style: DateStyle = 'day'): string {
    let format = this.dates.get(style);
    if (!format) {
      format = new Intl.DateTimeFormat(this.locale, { timeZone: 'UTC', ...DATE_STYLES[style] });
      this.dates.set(style, format);
    }
    return format.format(utc(date));
  }

  /** A day of the week by its API name, such as `monday`; any other word unchanged. */
  weekdayNamed(name: string): string {
    const day = WEEKDAYS.indexOf(name);
    return day < 0 ? name : this.date(addDays(A_MONDAY, day), 'weekday');
  }

  /** An instant as a time of day in the athlete's time zone, or the activity's. */
  time(instant: string, zone = this.zone): string {
    return new Intl.DateTimeFormat(this.locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(
      new Date(instant),
    );
  }

  moment(instant: string): string {
    return new Intl.DateTimeFormat(this.locale, { timeZone: this.zone, dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(instant),
    );
  }
}

const pad = (value: number) => String(value).padStart(2, '0');
const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
