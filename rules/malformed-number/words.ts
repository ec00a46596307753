/** Words that follow a number: "5million", "20years". */
export const counted =
  'hundred|thousand|million|billion|trillion|percent|years|months|weeks|days|hours|minutes|seconds|people|persons|yuan|dollars?|euros?|pounds|meters?|metres?|kilometers?|kilometres?|kilograms?|tons|tonnes|degrees|times|patients|cases';

/** Units that follow a decimal number. */
export const units =
  '%|percent|per cent|million|billion|trillion|mg|kg|g|µg|ml|mL|l|cm|mm|km|m|°C|℃|years|months|weeks|days|hours|minutes|seconds|euros?|dollars?|pounds|yuan|€|EUR|USD|GBP|RMB|times|meters?|metres?|kilometers?|kilometres?|centimeters|centimetres|millimeters|millimetres|miles|inches|feet|liters?|litres?|kilograms?|grams|tons?|tonnes|degrees|volts|watts|kilowatts|hectares|acres|square (?:meters|metres|kilometers|kilometres|feet|miles)|cubic (?:meters|metres|feet)|percentage points|kWh|kW|MW|GW|kHz|MHz|GHz|Hz|kB|MB|GB|TB|mAh|km/h|m/s|mph|ms|µm|nm';

export const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
