/**
 * The clinic's values that an answer may name (`{clinic.price_iv}`), and where each may come from: `tag` values also from
 * `data-value-…`, `build` values from `faq/clinic.yaml` alone, because they are rules of safety that an editor must see
 * checked, `region` values from the crisis contacts alone.
 */
export const PLACEHOLDERS: Record<string, 'tag' | 'build' | 'region'> = {
  emergency_number: 'region',
  ...from(
    'build',
    'fasting_rule driving_rule escort_rule alcohol_rule companion_rule monitoring emergency_plan staffing region',
  ),
  ...from('tag', 'name phone phone_after_hours email address hours parking languages booking_url wait_time'),
  ...from('tag', 'cancellation_policy privacy_url last_reviewed routes conditions age_range evaluation referral_rule'),
  ...from(
    'tag',
    'schedule maintenance session_steps visit_length what_to_bring antinausea work_note therapy telehealth',
  ),
  ...from(
    'tag',
    'states_served rems_certified price_iv price_im price_esketamine price_oral price_consult price_course',
  ),
  ...from('tag', 'price_includes price_date insurance_note superbill medicare_note medicaid_note tricare_note va_note'),
  ...from('tag', 'payment_plans financing sliding_scale hsa_fsa'),
}

function from<Where extends string>(where: Where, names: string): Record<string, Where> {
  return Object.fromEntries(names.split(' ').map((name) => [name, where]))
}
