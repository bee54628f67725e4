/** A frame entry as a file gives it: one known respondent. Blank is null; money is integer 千元. */

export const RESPONDENT_KINDS = ['legalEntity', 'establishment', 'household'] as const;
export type RespondentKind = (typeof RESPONDENT_KINDS)[number];

export const REPORTING_MODES = ['field', 'online'] as const;
export type ReportingMode = (typeof REPORTING_MODES)[number];

export type FrameContent = {
  creditCode: string | null;
  orgCode: string | null;
  oldNumber: string | null;
  name: string;
  address: string | null;
  legalPerson: string | null;
  phone: string | null;
  activity: string | null;
  kind: RespondentKind;
  mode: ReportingMode;
  /** GB/T 4754-2017, without the section's letter. */
  industryCode: string | null;
  /** 12 digits of a district or 15 of an area. */
  areaCode: string | null;
  building: string | null;
  specialty: string | null;
  adminRevenue: number | null;
  employees: number | null;
  registeredDate: string | null;
};

export type ContentField = keyof FrameContent;

/** Content fields with their columns, in the order in which they are staged and compared. */
export const CONTENT_COLUMNS = {
  creditCode: 'credit_code',
  orgCode: 'org_code',
  oldNumber: 'old_number',
  name: 'name',
  address: 'address',
  legalPerson: 'legal_person',
  phone: 'phone',
  activity: 'activity',
  kind: 'kind',
  mode: 'mode',
  industryCode: 'industry_code',
  areaCode: 'area_code',
  building: 'building',
  specialty: 'specialty',
  adminRevenue: 'admin_revenue',
  employees: 'employees',
  registeredDate: 'registered_date'
} as const satisfies Record<ContentField, string>;

export const CONTENT_FIELDS = Object.keys(CONTENT_COLUMNS) as ContentField[];

export function fieldOfColumn(column: string): ContentField | undefined {
  return CONTENT_FIELDS.find((field) => CONTENT_COLUMNS[field] === column);
}
