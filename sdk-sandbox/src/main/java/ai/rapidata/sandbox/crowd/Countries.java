package ai.rapidata.sandbox.crowd;

import java.util.ArrayList;
import java.util.List;

/** Where labelers live and what they speak there, with rough weights. */
final class Countries {

    /** {@code country:language[/language…]:weight}; the first language is the commonest. */
    private static final String TABLE = """
            IN:hi/en/bn:90 ID:id:55 BR:pt:55 PK:ur/en:35 NG:en:35 US:en/es:60 PH:tl/en:35 EG:ar:35 BD:bn:30 MX:es:30
            VN:vi:28 TR:tr:25 RU:ru:25 DZ:ar/fr:22 MA:ar/fr:20 IQ:ar:20 TH:th:16 CO:es:16 KE:en/sw:14 GH:en:12
            ZA:en/af:12 AR:es:14 PE:es:12 VE:es:10 UA:uk/ru:14 BY:ru/be:12 KZ:kk/ru:10 UZ:uz/ru:10 LY:ar:9 TN:ar/fr:9
            SA:ar:10 AE:ar/en:8 JO:ar:6 LB:ar/fr:5 SY:ar:6 YE:ar:6 SD:ar:6 OM:ar:3 KW:ar:3 QA:ar/en:3 BH:ar:2 PS:ar:3
            GB:en:18 DE:de:20 FR:fr:18 IT:it:14 ES:es:14 PL:pl:14 NL:nl:8 BE:nl/fr:5 CH:de/fr/it:6 AT:de:6 PT:pt:8
            SE:sv:6 NO:no:5 DK:da:5 FI:fi:5 IE:en:4 GR:el:6 CZ:cs:6 SK:sk:4 HU:hu:6 RO:ro:9 BG:bg:6 RS:sr:7 HR:hr:4
            BA:bs:4 SI:sl:3 MK:mk:3 AL:sq:4 XK:sq:2 ME:sr:2 MD:ro/ru:3 LT:lt:3 LV:lv/ru:3 EE:et:3 IS:is:1 LU:fr/de:1
            MT:en:1 CY:el:2 CA:en/fr:12 AU:en:10 NZ:en:4 JP:ja:14 KR:ko:10 CN:zh:14 TW:zh:7 HK:zh/en:5 SG:en/zh:5
            MY:ms/en:10 KH:km:5 LA:lo:3 MM:my:6 LK:si/ta:6 NP:ne:8 AF:fa/ps:4 IR:fa:10 IL:he/ar:6 GE:ka:4 AM:hy:4
            AZ:az:5 KG:ky/ru:4 TJ:tg/ru:3 TM:tk:1 MN:mn:3 ET:am:8 TZ:sw/en:8 UG:en:7 RW:en/fr:3 ZM:en:4 ZW:en:4 MZ:pt:4
            AO:pt:5 CM:fr/en:6 CI:fr:6 SN:fr:5 ML:fr:4 BF:fr:3 BJ:fr:3 TG:fr:2 NE:fr:2 GN:fr:3 CD:fr:5 MG:fr:3 SO:so:3
            CL:es:8 EC:es:7 BO:es:5 PY:es:4 UY:es:3 GT:es:5 HN:es:4 SV:es:3 NI:es:3 CR:es:3 PA:es:3 DO:es:5 CU:es:3
            PR:es:2 JM:en:2 TT:en:1 HT:fr:3 MU:en/fr:1 BW:en:1 NA:en:1 MW:en:2 LR:en:1 SL:en:1 GM:en:1 MR:ar:2 FJ:en:1
            """;

    private final List<String> codes = new ArrayList<>();
    private final List<List<String>> languages = new ArrayList<>();
    private final int[] cumulative;

    Countries() {
        String[] entries = TABLE.strip().split("\\s+");
        cumulative = new int[entries.length];
        int total = 0;
        for (int i = 0; i < entries.length; i++) {
            String[] parts = entries[i].split(":");
            codes.add(parts[0]);
            languages.add(List.of(parts[1].split("/")));
            total += Integer.parseInt(parts[2]);
            cumulative[i] = total;
        }
    }

    int pick(double unit) {
        int wanted = (int) (unit * cumulative[cumulative.length - 1]);
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    String code(int index) {
        return codes.get(index);
    }

    /** Two of three labelers of a country with several languages speak the first. */
    String language(int index, double unit) {
        List<String> spoken = languages.get(index);
        if (spoken.size() == 1 || unit < 2.0 / 3) {
            return spoken.get(0);
        }
        int rest = (int) ((unit - 2.0 / 3) * 3 * (spoken.size() - 1));
        return spoken.get(1 + Math.min(rest, spoken.size() - 2));
    }
}
