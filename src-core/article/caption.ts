import type { Line } from './source-line.ts';

/** Words that name a photo's source where they stand at the end of its line. */
const credit =
  /(?:[-–—/|(،,.]\s*via\s+\p{L}[\p{L}\s]{1,20}|\svia\s+(?:reuters|afp|ap|epa|getty|shutterstock|social media)(?:\s\p{L}+)?|(?:[-–—/|(،,.]\s*|\s)(?:REUTERS|AFP|EPA|UPI)(?:\/[\p{L}\s.-]{2,40})?|(?:getty images|ap photo|shutterstock|istock)(?:\/[\p{L}\s.-]{2,40})?|[-–—/|(،]\s*(?:reuters|afp|ap|epa|anadolu|رويترز|أ\.?\s?ف\.?\s?ب|فرانس برس|أسوشيتد برس|الأناضول|غيتي|جيتي إيميجز|أرشيف|أرشيفية|ارشيفية|مواقع التواصل|إنترنت|الإنترنت))[\s)\]»"]*\.?$/u;
const opening =
  /^(?:التعليق على الصورة|تعليق الصورة|صورة أرشيفية|صورة ارشيفية|أرشيفية|صورة\s*:|image caption|photo caption|caption\s*:|file photo|file\s*[:–-])(?!\p{L})/iu;
/** What people in pictures do, and where: said in the present, without a report's verb. */
const scene =
  /(?<!\p{L})(?:خلال|أثناء|أمام|قرب|بالقرب|وسط|يحمل|يحملون|تحمل|يقف|يقفون|تقف|يسير|يسيرون|تسير|يظهر|تظهر|يتحدث|تتحدث|يصافح|يلوح|يشاهد|يتفقد|يتفقدون|لدى|stands?|standing|walks?|walking|holds?|holding|looks?|looking|carry|carries|carrying|sits?|sitting|seen|pictured|during|outside|in front of|wave|waves|gestures?|speaks?|attends?|arrives?)(?!\p{L})/iu;
const reports = /(?<!\p{L})(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|أضاف|أضافت|said|says|told|announced)(?!\p{L})/u;
/** A verb in the past at the head, told by its feminine ending: reports begin so, captions with a noun. */
const verbFirst = /^\p{L}{3,}(?<!ا)ت\s/u;
/** Longest caption, in words. */
const longestCaption = 45;

/** Whether a line names the source of its photo at its end («… - via REUTERS») or opens as a caption does. */
export function isCredited({ trimmed, words, endsStatement, isLong }: Line): boolean {
  if (isLong || words < 4 || words > longestCaption || reports.test(trimmed)) return false;
  return credit.test(trimmed) || (opening.test(trimmed) && !endsStatement);
}

/** Whether a line without a full stop, between headline and text, describes a scene rather than reports an event. */
export function describesScene({ trimmed, words, endsSentence, isLong }: Line): boolean {
  return (
    !isLong &&
    words >= 4 &&
    words <= longestCaption &&
    !endsSentence &&
    scene.test(trimmed) &&
    !reports.test(trimmed) &&
    !verbFirst.test(trimmed)
  );
}
