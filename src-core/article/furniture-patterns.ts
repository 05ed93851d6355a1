import type { RemovalReason } from './article.ts';
import { foldWord } from '#core/text/fold.ts';

interface Pattern {
  readonly pattern: RegExp;
  readonly reason: RemovalReason;
  readonly opens: 'related' | 'tags' | null;
}

/** Arabic in the patterns is written as in print and folded here, as the lines are. */
function folded(reason: RemovalReason, sources: readonly string[], opens: Pattern['opens'] = null): readonly Pattern[] {
  return sources.map((source) => ({
    pattern: new RegExp(source.replace(/\p{Script=Arabic}+/gu, foldWord), 'u'),
    reason,
    opens,
  }));
}

const cookie = '(?:كوكيز|الكوكي|تعريف الارتباط|ملفات الارتباط|cookies?)';
const opinion =
  '(?:الآراء|المقالات|المقال|المقالة|ما ينشر|ما يرد|ما ورد|ما جاء|المواد|هذا المقال|هذه المقالة|التعليقات|محتوى هذا المقال|مقالات الرأي)';

/**
 * Sentences by which a page speaks of itself. They may be long and end in a full stop, so each pattern is bound to the
 * head of the line and to the words that only such a notice has.
 */
export const notices: readonly Pattern[] = [
  ...folded('cookie-notice', [
    `^(?:(?:تحذير|تنبيه|نحن|عزيزي الزائر) ?:? )?(?:نستخدم|يستخدم|تستخدم|هذا الموقع|موقعنا|الموقع يستخدم|باستخدام|باستمرار|بالاستمرار|بمتابعة|من خلال الاستمرار|من خلال استخدام|عند زيارة|لتحسين تجربتك)(?: |ك ).{0,120}${cookie}`,
    '^(?:باستخدامك|باستمرارك|بالاستمرار|من خلال الاستمرار).{0,80}(?:توافق|موافق).{0,60}(?:سياسة الخصوصية|شروط|استخدام)',
    `^${cookie}.{0,40}(?:موقعنا|هذا الموقع|تجربتك)`,
    '^(?:we|we and our (?:[0-9]+ )?partners|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking|browsing)).{0,120}cookies?(?![a-z])',
    '^by (?:continuing|using|clicking|browsing).{0,60}(?:you )?agree',
  ]),
  ...folded('disclaimer', [
    `^(?:(?:تنويه|ملاحظة|تنبيه|إخلاء مسؤولية) ?:? )?(?:إن )?(?:جميع |كل |كافة )?${opinion}(?: .{0,90})? ?(?:تعبر|يعبر|تعكس|يعكس|تمثل|يمثل).{0,60}(?:رأي|آراء|الرأي|آرائهم|وجهة نظر|وجهات نظر|بالضرورة|الموقع|الصحيفة)`,
    '^(?:الموقع|موقعنا|الصحيفة|إدارة الموقع) (?:غير مسؤول|غير مسؤولة|لا يتحمل|لا تتحمل).{0,60}(?:محتوى|مضمون|التعليقات|الآراء)',
    '^(?:disclaimer:? )?(?:the )?(?:views|opinions|contents?)(?: and opinions)? (?:expressed|of this|here|in this).{0,120}(?:authors?|necessarily|reflect|represent|their own)',
    '^(?:disclaimer|إخلاء مسؤولية) ?:',
  ]),
  ...folded('credits', [
    '^(?:©|\\(c\\) ?[0-9]{4}|copyright (?:©|\\(c\\)|[0-9]{4})|(?:(?:جميع|كافة|كل) )?حقوق (?:النشر|الطبع)(?: و\\S+)? (?:محفوظة|©)|حقوق (?:النشر|الطبع)|(?:جميع|كافة|كل) الحقوق محفوظة|all rights reserved)',
    '(?:all rights reserved|(?:جميع|كافة|كل) الحقوق محفوظة)(?: \\S+){0,6}$',
    '^\\(?(?:reporting|additional reporting|writing|editing|edited|compiled) by [^.]{3,160}$',
    '^\\(?(?:إعداد|تحرير|تغطية صحفية)[: ].{3,90}(?:للنشرة|تحرير).{0,60}$',
  ]),
  ...folded('sharing', [
    '^(?:sign up|subscribe|get).{0,60}(?<![a-z])(?:newsletters?|inbox|email updates)(?![a-z])',
    '^(?:sign up|subscribe) (?:to|for) (?:\\S+ ){0,4}(?:briefings?|digest|email|emails|alerts)$',
    '^our (?:\\S+ ){0,3}(?:emails?|newsletters?) (?:breaks?|brings?|delivers?|gives?|rounds?|tells?|guides?)(?![a-z]).{0,90}$',
    '^(?:اشترك|اشتركوا|سجل|سجلوا|للاشتراك|احصل|احصلوا).{0,60}(?:النشرة|نشرتنا|بريدك|البريدية|بريدكم)',
    '^(?:يمكنكم?|لمتابعة).{0,60}(?:متابعة|متابعتنا|آخر الأخبار).{0,60}(?:تلغرام|تيليغرام|تليجرام|واتساب|تويتر|فيسبوك|غوغل نيوز|google news|قناتنا)',
  ]),
  ...folded('navigation', [
    '^(?:you need to |please |يرجى |الرجاء )?(?:enable|turn on|تفعيل|تشغيل) (?:javascript|(?:ال)?جافا ?سكر?ي?بت)',
    '^(?:لن يتم نشر عنوان|الحقول الإلزامية|your email address will not|required fields are)',
  ]),
];

const networks = '(?:google news|facebook|twitter|x|instagram|telegram|whatsapp|youtube|tiktok|linkedin)';
const networksAr =
  '(?:يوتيوب|تلغرام|تيليغرام|تليجرام|واتساب|تويتر|فيسبوك|إنستغرام|انستغرام|تيك توك|غوغل نيوز|أخبار غوغل|أخبار جوجل|مواقع التواصل(?: الاجتماعي)?)';
const anyNetwork = `(?:${networks}|${networksAr})`;
/** What a page calls its own: an article's sentence hardly ever speaks of «our channel». */
const ours = '(?:قناتنا|قنواتنا|صفحتنا|صفحاتنا|حسابنا|حساباتنا|تطبيقنا|منصاتنا|مجموعتنا)';
/** Invitations that an article's sentence does not open with: in the plural, or to «us». */
const invitation = '(?:اشتركوا|تابعوا|تابعنا|تابعونا|انضموا|انضم إلينا|حملوا|زوروا|سجلوا|شاركنا|شاركونا)';
const article = '(?:الخبر|المقال|المقالة|القصة|الصفحة|الموضوع|المحتوى|الرابط|التقرير|الفيديو)';
const time =
  '(?:ثانية|ثوان|ثواني|دقيقة|دقيقتين|دقائق|ساعة|ساعتين|ساعات|يوم|يومين|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر)';

/** What pages put before the age of an article. */
const dated = '(?:تم (?:ال)?(?:نشر|تحديث)|(?:ال)?نشر|نشرت?|آخر تحديث|(?:ال)?تحديث|أضيف|كتب)';

/** Short lines without a full stop: buttons, counters, titles of lists. */
export const widgets: readonly Pattern[] = [
  ...folded('cookie-notice', [
    `^(?:قبول|رفض|إدارة|موافق على|سياسة|إعدادات) (?:جميع )?(?:ملفات )?${cookie}`,
    '^(?:accept|reject|manage|allow) (?:all )?(?:the )?cookies?|^cookie (?:policy|settings|preferences|notice)|^your privacy choices',
  ]),
  ...folded('sharing', [
    `^(?:شارك|شاركوا|شاركها|شاركه|مشاركة|انشر) (?:هذا |هذه )?${article}(?: (?:على|عبر|مع) .{0,40})?$`,
    `^(?:شارك|شاركوا|شاركها|مشاركة) (?:على|عبر)(?: ${networksAr}(?: و ?${networksAr})*)?$`,
    `^(?:${invitation}|اشترك|تابع|انضم|حمل|سجل) (?:\\S+ ){0,6}[لبو]?${ours}(?: .{0,40})?$`,
    `^(?:${anyNetwork} )?${invitation} (?:\\S+ ){0,6}(?:على|عبر|في) (?:قناة |تطبيق |منصة |منصات )?${anyNetwork}(?: و ?${anyNetwork})*$`,
    `^(?:انضم|انضموا|اشترك|اشتركوا) (?:إلى|في) (?:قناة|مجموعة|صفحة) \\S+(?: \\S+)? (?:على|عبر) ${networksAr}$`,
    `^تابع \\S+(?: \\S+)? (?:على|عبر) ${networksAr}$`,
    '^(?:تابع|تابعوا|follow) .{1,40} (?:على|عبر|on|via)$',
    '^(?:لا تفوت|لا تفوتوا|ابق على|ابقوا على|كن على|احصل على) .{0,50}(?:أخبار|الأخبار|اطلاع|اطلاع دائم|جديد|تواصل)$',
    '^(?:download|get|install|حمل|حملوا|قم بتحميل|نزل) (?:our |the )?(?:.{0,15} )?(?:app|تطبيق|التطبيق|تطبيقنا)(?: .{0,40})?$',
    `^(?:follow|join|find|like) (?:us|our|@\\S+)(?: \\S+){0,4} (?:on )?(?:${networks}|channel|page|group)(?:(?:,| and| &) ${networks})*$`,
    `^follow \\S+(?: \\S+){0,3} on ${networks}(?:(?:,| and| &) ${networks})*$`,
    '^للاشتراك .{0,60}(?:هنا|القناة|قناتنا|الرابط)',
    '^click (?:here )?to (?:share|print|email)',
    '^(?:تابع(?:نا|ونا)? (?:على |عبر )?)?(?:google news|أخبار جوجل|أخبار غوغل|غوغل نيوز)(?: (?:icon|logo|تابعنا|تابعونا|follow(?: us)?))?$',
  ]),
  ...folded(
    'related',
    [
      '^(?:آخر|أحدث|أبرز|أهم|الأكثر|جديد|المزيد من|مزيد من) (?:ال)?(?:أخبار|مقالات|مواضيع|موضوعات|تقارير|قصص|قراءة|مشاهدة|تداولا|مواد|منشورات|تدوينات|إضافات|فيديوهات)(?: (?!في |عن |على |من |إلى |بعد |قبل |مع )\\S+){0,2}$',
      '^(?:مقالات|مواضيع|موضوعات|أخبار|قصص|تقارير|مواد) (?:ذات صلة|ذات علاقة|متعلقة|مشابهة|مرتبطة|قد تهمك|قد تعجبك|مقترحة|مختارة|أخرى|من نفس القسم)(?: .{0,25})?$',
      '^(?:most (?:read|popular|viewed|shared)|latest (?:from|in|news|stories|headlines)|top (?:stories|news|headlines)|trending (?:in|on|now|today))(?: \\S+){0,3}$',
      "^editors?['’]?s? (?:choice|picks?)$",
      '^(?:للمزيد من|اقرأ المزيد|قراءة المزيد|طالع المزيد|اقرأ أكثر)(?: .{0,40})?$',
    ],
    'related',
  ),
  ...folded('navigation', ['^list (?:of )?[0-9]+ (?:items|of [0-9]+)$'], 'related'),
  ...folded('tags', [
    '^(?:الوسوم|وسوم|الكلمات المفتاحية|كلمات مفتاحية|الكلمات الدلالية|كلمات دلالية|هاشتاغ|tags) \\S.*$',
  ]),
  ...folded('credits', [
    '^(?:مصدر الصورة|مصدر الصور|صدر الصورة|تصوير|عدسة|photo(?:graph)?s?(?: credit)?|image(?: credit| source)?|photo by|pictures?) ?[:،,].{0,80}$',
    '^(?:getty images|afp|reuters|ap photo|epa|shutterstock|غيتي|جيتي)(?:[ /](?:\\S+ ){0,4})?(?:images|via (?:getty(?: images)?|ap|afp|reuters|epa|shutterstock))$',
    '^(?:powered|designed|developed|hosted) by .{1,40}$',
    '^(?:تصميم|برمجة|تطوير) و ?(?:تصميم|برمجة|تطوير) .{1,40}$',
  ]),
  ...folded('navigation', [
    '^(?:open|close|toggle|show|hide|expand|collapse)(?: the)?(?: main| mobile| side| accessibility| navigation| search)? (?:menu|toolbar|tool bar|navigation|nav|sidebar|side bar|search|panel|drawer)(?: bar)?$',
    '^(?:فتح|افتح|إغلاق|أغلق|إظهار|إخفاء) (?:ال)?(?:قائمة|شريط|بحث|نافذة)(?: (?:الرئيسية|الجانبية|الجانبي|الأدوات|البحث))?$',
    '^(?:(?:resize|enlarge|increase|decrease|reduce|reset|change|adjust|larger|smaller|bigger) (?:the )?)?(?:text|font)(?: size)?$',
    '^(?:(?:تكبير|تصغير|تغيير|تعديل|ضبط) (?:حجم )?|حجم )(?:ال)?(?:خط|نص)$',
    '^(?:اضغط|انقر|إضغط|اضغطوا) هنا(?: .{0,50})?$',
    '^(?:تفعيل|فعل|اشترك في|إيقاف|تلقي) .{0,10}(?:ال)?إشعارات$',
    '^(?:أضف|اكتب|أرسل|ارسل|اترك|شارك) (?:لنا )?ب?(?:تعليق|تعليقا|تعليقك|تعليقكم|رد|ردا)(?: .*)?$',
    '^لا (?:توجد|يوجد) (?:أي )?(?:تعليق|تعليقات)(?: (?:بعد|حاليا|حتى الآن|على (?:هذا |هذه )?(?:الخبر|المقال|المقالة|الموضوع|المنشور)))?$',
    '^(?:\\(?[0-9,.]+k?\\)? )?(?:shares?|comments?|likes?|views|تعليق|تعليقات|تعليقا|مشاهدة|مشاهدات?|مشاركة|مشاركات?|قراءة|قراءات|إعجاب|زيارة|زيارات?)(?: ?[:(]? ?[0-9,.]+k?\\)?)?$',
    '^(?:عدد )?(?:المشاهدات|القراءات|الزيارات|التعليقات|المشاركات) ?[:(]? ?[0-9,.]+\\)?$',
    '^(?:[0-9]+ (?:دقائق|دقيقة)(?: (?:ل?لقراءة|قراءة))?|(?:دقائق|وقت|مدة|زمن) القراءة.{0,20}|قراءة (?:في )?[0-9]+ (?:دقائق|دقيقة)|(?:[0-9]+|one|two|three|four|five) min(?:ute)?s? read|reading time.{0,20}|read time.{0,20})$',
    `^(?:${dated} ?:? ?)?(?:منذ|قبل) (?:[0-9]+ )?${time}(?: واحدة?)?$`,
    `^${dated} ?:? ?[0-9]+ ${time}$`,
    '^(?:published|posted|updated|last updated):? [0-9]+ ?(?:seconds?|minutes?|mins?|hours?|hrs?|h|d|days?|weeks?|months?) ago$',
    '^.{0,60} (?:اضغط|انقر|إضغط|اضغطوا) هنا$',
    '^(?:إرسال|أرسل|ارسل|أرسلها|أرسله) (?:إلى|ل|لل) ?(?:صديق|صديقك|صديقي)$',
    '^(?:حجم )?(?:الخط|النص) ?:? ?(?:[aا][+-]?(?: |$)){1,5}$',
    '^[0-9]+ ?(?:seconds?|minutes?|mins?|hours?|hrs?|h|d|days?|weeks?|months?) ago$',
    '^(?:العودة|الرجوع|الذهاب|انتقل|اذهب|الانتقال|زر) (?:إلى |الذهاب إلى )?(?:لل)?(?:أعلى|الأعلى|أعلى الصفحة|القائمة|الرئيسية|الصفحة الرئيسية|المحتوى|بداية الصفحة)(?: .{0,12})?$',
    '^تم نسخ (?:ال)?رابط.{0,15}$',
    '^(?:الرابط|رابط|short link|permalink|url).{0,15}https?:',
    '^(?:https?://\\S+|www\\.\\S+|[^\\s@]+@[^\\s@]+\\.[a-z]{2,})$',
    '^(?:tel|phone|fax|هاتف|فاكس|جوال) ?[:.]? ?[0-9 +()-]{5,}$',
    '^[0-9]{1,2}:[0-9]{2}(?: ?/ ?[0-9]{1,2}:[0-9]{2})$|^[0-9](?:\\.[0-9]+)?x$',
    '^report (?:this(?: (?:ad|page|post|comment|article|error|content|story))?|an? (?:ad|error|bug|mistake|typo|problem|issue|correction|comment)|abuse|ad|error)$|^(?:أبلغ|إبلاغ|الإبلاغ|التبليغ)(?: عن .{0,20})?$',
    '^(?:هل (?:وجدت|تجد|تجدون|أعجبك|أعجبتك|استفدت|كان|كانت) .{0,40}(?:مفيد|مفيدا|مفيدة|المقال|الخبر|الصفحة)|was this .{0,30}helpful|rate this .{0,20}|قيم (?:هذا |هذه )?(?:المقال|الخبر|الصفحة|المحتوى))$',
    '^like this$',
  ]),
];
