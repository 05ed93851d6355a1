/**
 * What web pages print around an article, in the words of many publishers, parted by ` | `. A phrase is the whole line, compared after
 * folding and without punctuation at the edges; `…` at its end lets up to eight more words follow. What comes in many
 * forms («أحدث المقالات», "close toolbar") is a pattern in furniture-patterns.ts. To teach the cleaner a new phrase, add
 * it here: furniture-phrases.test.ts shows every one of them alone on a line and at the head of a sentence.
 */
export const navigationPhrases = `
بالفيديو | بالصور | شاهد بالفيديو | شاهد بالصور
skip ad | video player is loading | this is a modal window | end of list | open in app | google play | app store | add to favorites
add to favourites | following | log out | sign out | forgot password | reading list | about the author | author | pdf
download pdf | copy | quick links | useful links | live updates | watch | copyright | help | faq | careers | jobs | weather
تسجيل الخروج | سجل دخولك | نسيت كلمة المرور | روابط سريعة | روابط مهمة | روابط هامة | الإعلانات | مشاهدة الفيديو | تحميل الفيديو
شاهد الفيديو | أضف إلى المفضلة | المفضلة | قائمة القراءة | متابعة | تابع | تابع الكاتب | عن الكاتب | نبذة عن الكاتب | حول الكاتب
الكاتب | كاتب المقال | نسخة pdf | اطبع المقال | طباعة المقال | طباعة الخبر | انسخ | نسخ | رابط دائم | تصفح الموقع | مواقيت الصلاة
حالة الطقس | الطقس | أسعار العملات | درجات الحرارة | صور وفيديو | فيديوهات | بودكاست | وظائف | إنفوغراف | إنفوغرافيك | كاريكاتير
تعليقات فيسبوك | تعليقات الزوار | آراء القراء | حول الموقع | عن الصحيفة | عن الجريدة | المساعدة | الأسئلة الشائعة
fbpx | user | admin | menu | main menu
close | close this | back | back to top | go to top | scroll to top | return to top | top | accessibility links
accessibility | accessibility tools | skip to content | skip to main content | skip to main navigation
skip to navigation | skip to search | skip links | keyboard shortcuts
grayscale | high contrast | negative contrast | light background
links underline | readable font | reset | dark mode | print | print page | print this page | print article
search | search for | home | home page | homepage | sign in | log in | login | register | sign up
subscribe | subscribe now | my account | contact us | about us | advertise | advertise with us | advertisement
advertisements | ad | ads | sponsored | sponsored content | privacy policy | terms of use | terms of service
terms and conditions | sitemap | loading | load more | show more | see more | view more | more
view all | see all | read full article | read the full story | continue reading | click here | next | previous
post navigation | listen | listen to this article
listen to article | play | play video | video | watch live | live | audio | gallery | photo gallery
breaking news | comments | comment | no comments | leave a comment | leave a reply | add a comment
post a comment | join the conversation | write a comment | view comments | be the first to comment
your email address will not be published… | save | save article | bookmark | report an error | report a mistake
send feedback | latest news | latest | editions | edition | language | english | العربية | عربي | الرئيسية
الصفحة الرئيسية | القائمة | القائمة الرئيسية | إغلاق | أغلق | بحث | ابحث | البحث
البحث عن | ابحث هنا | العودة | العودة إلى الأعلى | العودة للأعلى | العودة إلى الرئيسية | رجوع
الرجوع | إلى الأعلى | للأعلى | زر الذهاب إلى الأعلى | الذهاب إلى الأعلى | اذهب إلى الأعلى | انتقل إلى الأعلى
تخطي إلى المحتوى | تجاوز إلى المحتوى | انتقل إلى المحتوى | انتقل إلى المحتوى الرئيسي
الانتقال إلى المحتوى | الذهاب إلى المحتوى | روابط الوصول | روابط ذات صلة بالوصول | اظهر المزيد | إظهار المزيد
عرض المزيد | شاهد المزيد | المزيد | للمزيد | تحميل المزيد | حمل المزيد | عرض الكل | الكل
مشاهدة الكل | تابع القراءة | أكمل القراءة | اقرأ المزيد | قراءة المزيد | التالي | السابق
الخط | استمع | استمع إلى المقال | استمع للمقال | استماع | استمع للخبر | استمع إلى الخبر | تشغيل
فيديو | صور | صوت | بث مباشر | البث المباشر | البث الحي | مباشر | عاجل | طباعة | طباعة الصفحة | اطبع | احفظ
حفظ | حفظ المقال | تسجيل الدخول | تسجيل دخول | دخول | تسجيل | سجل الآن | إنشاء حساب | حسابي | اشترك | اشترك الآن
إعلان | إعلانات | إعلان ممول | محتوى ممول | أعلن معنا | اتصل بنا | تواصل معنا | من نحن | عن الموقع
هيئة التحرير | سياسة الخصوصية | شروط الاستخدام | شروط الخدمة | الشروط والأحكام | اتفاقية الاستخدام
خريطة الموقع | الأرشيف | التعليقات | تعليقات | تعليق | أضف تعليق | أضف تعليقا | أضف تعليقك | اكتب تعليقا
اكتب تعليقك | اترك تعليقا | اترك تعليقك | اترك ردا | اترك رد | لا توجد تعليقات | لا تعليقات | لا يوجد تعليقات
كن أول من يعلق | شارك برأيك | لن يتم نشر عنوان بريدك الإلكتروني… | جار التحميل | جاري التحميل | تحميل
أبلغ عن خطأ | الإبلاغ عن خطأ | بلغ عن خطأ | الوضع الليلي | الوضع الداكن | أقسام الموقع | الأقسام | اللغة
نسخة للطباعة | نشرة الأخبار | غرفة الأخبار | العنوان البريدي
`;

/** What stands over a photo's caption, which is the next line. */
export const captionLabels = `
image caption | photo caption | picture caption | media caption | video caption | caption | تعليق الصورة | التعليق على الصورة
تعليق على الصورة | شرح الصورة | كلام الصورة
`;

/** Buttons of a cookie notice. */
export const cookiePhrases = `
accept | accept all | accept cookies | reject | reject all | decline | got it | ok | okay | i agree | agree | no thanks | dismiss
manage preferences | privacy settings | cookie settings | learn more | أوافق | موافق | قبول | قبول الكل | رفض | رفض الكل | حسنا | فهمت
`;

/** What stands for a source that is not named. */
export const creditPhrases = `
وكالات | الوكالات | وكالات الأنباء | متابعات | متابعة صحفية | agencies | news agencies | agency staff | wire services | getty | getty images
غيتي | جيتي | غيتي إيميجز | shutterstock | أرشيفية | أرشيف | صورة أرشيفية | صورة تعبيرية | الصورة من الأرشيف | file photo
`;

/** Titles of the one article before or after this one; its headline stands on the next line. */
export const neighbourPhrases = `
next article | previous article | next post | previous post | next story | previous story | المقال التالي | المقال السابق
الخبر التالي | الخبر السابق | الموضوع التالي | الموضوع السابق | المقالة التالية | المقالة السابقة
`;

export const sharingPhrases = `
share | share this | share this article | share this story | share this post | share this page | share article
share story | share on… | share via… | share with… | share link | share options | sharing | tweet | tweet this
pin it | email | email this | email this article | email article | send by email | copy link | copy url
link copied | copied | copied to clipboard | send | follow us | follow us on… | follow… | like us on…
join us on… | join our telegram… | join our whatsapp… | google news | add us as a preferred source…
add as a preferred source… | make us preferred… | get our app | download our app | download the app | newsletter
newsletters | our newsletter | subscribe to our newsletter… | sign up for our newsletter…
sign up to our newsletter… | sign up for the newsletter… | enter your email… | your email address | شارك
شاركها | شاركه | شارك هذا | شارك القصة | شارك الخبر | شارك المقال | شارك المقالة | شارك هذا المقال
شارك هذا الخبر | شارك الموضوع | شارك على… | شارك عبر… | شاركها على… | شاركها عبر… | شاركوا | شاركونا | مشاركة
المشاركة | مشاركات | مشاركة الخبر | مشاركة المقال | مشاركة على… | مشاركة عبر… | انشر | انشرها | غرد | تغريد
غردها | أرسل | أرسل إلى صديق | إرسال | إرسال إلى صديق | إرسال بالبريد | إرسال عبر البريد الإلكتروني
أرسل بالبريد الإلكتروني | البريد الإلكتروني | نسخ الرابط | انسخ الرابط | نسخ رابط الخبر | رابط مختصر
الرابط المختصر | تم نسخ الرابط | تم النسخ | تابعنا | تابعنا على… | تابعنا عبر… | تابعونا | تابعونا على…
تابعونا عبر… | تابعوا… | لمتابعة… | لمتابعتنا على… | حمل تطبيق… | حمل التطبيق | حملوا تطبيق… | انضم إلى قناتنا…
انضموا إلى قناتنا… | انضم إلينا على… | اشترك في قناتنا… | اشترك في القناة | اشترك في النشرة… | اشترك في نشرتنا…
اشتركوا في… | النشرة البريدية | النشرة الإخبارية | نشرتنا البريدية | القائمة البريدية | أدخل بريدك…
ادخل بريدك الإلكتروني… | بريدك الإلكتروني
`;

/** Titles of lists of other articles; what follows on the lines below is related too. */
export const relatedPhrases = `
read also | also read | read more | read next | see also | also on… | related | related articles
related article | related stories | related story | related news | related posts
related content | related coverage | more on this story | more on this topic | more on this | more news
more stories | more from… | more in… | most read | most popular | most viewed | most recent | popular
popular now | popular posts | top stories | trending | trending now | latest stories | latest articles
latest posts | recent posts | recent articles | recommended | recommended for you | recommended stories
editor's picks | editors' picks | editors picks | you may also like | you might also like
you may also be interested in | you might be interested in | dont miss | don't miss | in case you missed it
what to read next | up next | similar articles | similar posts | further reading | اقرأ أيضا
واقرأ أيضا | اقرأ كذلك | اقرأوا أيضا | اقرؤوا أيضا | اقرأ المزيد عن… | اقرأ أكثر | طالع أيضا | طالعوا أيضا
شاهد أيضا | انظر أيضا | تابع أيضا | تصفح أيضا | مقالات ذات صلة | مقالات مشابهة | مقالات متعلقة
مقالات أخرى | مقالات قد تهمك | مقالات مختارة | مواضيع ذات صلة | مواضيع متعلقة | مواضيع مشابهة | مواضيع مرتبطة
مواضيع قد تهمك | مواضيع أخرى | موضوعات ذات صلة | موضوعات متعلقة | موضوعات مشابهة | موضوعات مرتبطة
أخبار ذات صلة | أخبار متعلقة | أخبار مشابهة | أخبار مرتبطة | أخبار أخرى | أخبار قد تهمك | قصص ذات صلة
قصص مشابهة | تقارير ذات صلة | تقارير متعلقة | محتوى ذو صلة | ذات صلة | روابط ذات صلة | قد يعجبك أيضا | قد يعجبك
قد يهمك أيضا | قد يهمك | ربما يعجبك أيضا | ربما يهمك | يهمك أيضا | اخترنا لك | اخترنا لكم | نرشح لك
ننصح بقراءة | الأكثر قراءة | الأكثر مشاهدة | الأكثر تداولا | الأكثر شعبية | الأكثر تفاعلا | الأكثر تعليقا
الأعلى قراءة | الأكثر زيارة | الأكثر شيوعا | أحدث الأخبار | أحدث المقالات | أحدث الموضوعات
أحدث المواضيع | آخر الأخبار | آخر المقالات | آخر المواضيع | آخر المستجدات | أبرز الأخبار | أهم الأخبار
المزيد من… | مزيد من الأخبار | المزيد حول… | المزيد عن… | أخبار عاجلة | مختارات | ترشيحاتنا | لا يفوتك
من الأرشيف | مواد ذات صلة | مواد متعلقة
`;

/** Titles of lists of tags; with a colon the tags stand on the same line. */
export const tagPhrases = `
tags | tag | tagged | tagged with | topics | topics in this story | related topics | related tags | in this story | keywords | filed under | post tags
article tags | وسوم | الوسوم | وسوم الخبر | وسوم المقال | الوسم | كلمات دلالية | الكلمات الدلالية | كلمات دالة
الكلمات الدالة | كلمات مفتاحية | الكلمات المفتاحية | كلمات البحث | هاشتاغ | هاشتاج | تاجات | تاغات | العلامات
علامات | مواضيع المقال | مواضيع الخبر | تصنيفات | التصنيفات | تصنيف | التصنيف | القسم | قسم | تاغ | تاج | category | categories | section
`;

/** Lines made of these words alone are share bars. */
export const shareWords = `
facebook twitter x whatsapp telegram linkedin email e-mail mail print copy link messenger instagram youtube tiktok
snapchat pinterest reddit viber tumblr threads bluesky mastodon flipboard pocket vk skype sms share tweet google+ google
rss nabd
فيسبوك الفيسبوك فيس بوك تويتر إكس اكس واتساب واتس آب الواتساب تيليغرام تلغرام تيليجرام تليجرام لينكدإن لينكدان لينكد إن
ماسنجر مسنجر إنستغرام انستغرام إنستجرام انستجرام يوتيوب تيك توك سناب شات بينتيريست ريديت فايبر بريد إلكتروني الإلكتروني
البريد طباعة نسخ الرابط رابط مشاركة شارك غوغل جوجل نبض
`;

/** Lines made of these words alone belong to the page's own machinery. */
export const pageWords = `
english français español deutsch türkçe русский العربية عربي فارسی کوردی اردو en ar fr
xs sm md lg xl xxl a aa a+ a- أ أ+ أ- + - fbpx menu home search login toolbar
`;
