/** Letters right after digits in any language that make no code of them: units, and the 24-hour clock. */
export const units: ReadonlySet<string> = new Set(
  (
    'm mm cm dm km nm µm μm kg g mg µg μg ng pg t l L ml mL dl dL cl h H hr hrs min s sec ms x X d ' +
    'Hz kHz MHz GHz W kW MW GW kWh MWh V kV mV A mA Ah mAh B KB kB MB GB TB Mbps Gbps Mbit Gbit ' +
    'mol mmol nmol µmol kcal cal J kJ MJ Pa kPa MPa bar mmHg ha K C F px pt dpi rpm fps ppm ' +
    'EUR USD GBP JPY CNY RMB CHF RUB INR KRW TRY BRL PLN UAH kr zł Kč Ft'
  ).split(' '),
);

/** Letters right before digits that make no code of them: currencies, pages, and statistics. */
export const prefixes: ReadonlySet<string> = new Set(
  'RM US HK NT A C S R Rs CNY RMB USD EUR GBP JPY CHF INR KRW TRY BRL PLN UAH p P n N pp approx ca c'.split(
    ' ',
  ),
);
