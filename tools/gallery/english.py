"""Documents in English: agreements, a letter, a policy, and what their paragraphs need."""

from __future__ import annotations

from gallery.book import Book, section
from gallery.markup import (
    BOLD,
    BOTH,
    BREAK_BEFORE,
    CENTER,
    ITALIC,
    KEEP,
    RIGHT,
    TAB,
    UNDERLINE,
    WHOLE,
    borders,
    color,
    field,
    indent,
    inner_link,
    p,
    run,
    shade,
    size,
    spacing,
    tabs,
)

LETTER = (612.0, 792.0)
AIR = spacing(0, 8, 1.15)
SECTIONS = (
    ("decimal", "ARTICLE %1", "space", 0, 0),
    ("decimalZero", "Section %1.%2", "tab", 0, 36),
    ("lowerLetter", "(%3)", "tab", 72, -36),
    ("lowerRoman", "(%4)", "tab", 108, -36),
)
NUMBERS = (
    ("decimal", "%1.", "tab", 36, -36),
    ("decimal", "%1.%2", "tab", 36, -36),
    ("lowerLetter", "(%3)", "tab", 72, -36),
)

POLICY = {
    "Purpose": "This policy says how Northfield Example Systems, Inc. and its affiliates (the “Company”) handle information about natural persons. It binds all employees, temporary staff and contractors, and it is part of every contract under which such information is processed on behalf of the Company. Where the law of a country demands more than this policy, the law prevails; where it demands less, this policy does. Nothing in it restricts the rights that a person has under the law.",
    "Principles": "Personal data shall be processed lawfully, fairly and in a transparent manner; it shall be collected for specified, explicit and legitimate purposes, and not be processed further in a manner that is incompatible with those purposes. It shall be adequate, relevant and limited to what is necessary, accurate and, where needed, kept up to date. It shall be kept in a form which permits identification of persons for no longer than is necessary, and be processed in a manner that ensures appropriate security, including protection against unauthorised access, loss, destruction and damage.",
    "Lawful grounds": "Before a new processing begins, the department in charge shall write down on which ground it rests: consent, the performance of a contract, a legal obligation, or a legitimate interest that outweighs those of the persons concerned. Consent shall be given freely and can be withdrawn at any time, as easily as it was given. A department that relies on a legitimate interest shall record how it weighed that interest, and have the record countersigned by the officer for data protection within ten business days.",
    "Duties of staff": "Whoever has access to personal data shall keep it confidential, also after the end of the engagement. Passwords and other means of access are personal and shall not be shared. Papers with personal data shall be locked away when the office is left, and destroyed in the machines that the Company provides for that purpose. Devices that are used outside of the office shall be encrypted; a lost device shall be reported within two hours, by day and night.",
    "Access by persons": "Every person may ask the Company whether data about him or her is processed, and receive a copy of it free of charge once a year. A request needs no particular form. It shall be passed on to the officer for data protection on the day on which it is received, and answered within one month; where requests are many or complex, that period may be extended by two further months, if the person is told of the extension and its reasons within the first one. The identity of the person shall be verified in a proportionate way.",
    "Retention": "Each department shall keep a schedule that says, for each kind of record, how long it is kept and who deletes it. A period of ten years is not exceeded unless the law demands it. Records that are needed for pending or expected proceedings shall be kept until those have ended. Backups are overwritten after ninety days.",
    "Transfers": "Personal data may be passed on to a third party only under a written contract that binds the recipient to a level of protection not lower than that of this policy, and after the officer for data protection has agreed. Transfers to another country require in addition that the conditions which the law sets for such transfers are met, and that they are documented. A list of all recipients is kept by the legal department, reviewed every six months, and made available to any person whose data has been transferred. Transfers between affiliates are treated in the same way.",
    "Incidents": "Any event that leads to the loss, alteration or disclosure of personal data, or could have led to it, shall be reported without delay to the officer for data protection, who shall decide within twenty-four hours whether the authority has to be told, and within seventy-two hours whether the persons concerned have to be. The report shall say what happened, which data and how many persons are concerned, what was done to limit the consequences, and who can be asked about it.",
    "Training": "New staff shall be trained within their first month, all staff every two years. Attendance is recorded. Departments that process health data, or data about minors, shall arrange for further training of their own, whose content the officer for data protection approves. The training covers this policy, typical incidents and how they are avoided, and the use of the tools that the Company provides.",
    "Audit": "The internal audit shall examine at least once a year whether this policy is followed, in departments that it selects by risk, and report to the board. The departments shall give the auditors access to all records and systems that they need. Findings shall be remedied within the period that the report sets; the board is told of every period that was not kept. Every third year the audit is done by an external auditor who has not advised the Company on data protection in the two years before.",
}


def english(title: str, points: float = 11) -> Book:
    """Return an empty document in English."""
    return Book(title, "en-US", points)


def page_number(book: Book, before: str = "Page ", between: str = " of ") -> str:
    """Add a footer with the page and the number of pages."""
    number, count = field("PAGE", "1", size(9)), field("NUMPAGES", "1", size(9))
    return book.frame("footer", p(run(before, size(9)), number, run(between, size(9)), count, props=CENTER))


def sectioned_agreement() -> bytes:
    """Return an agreement with ARTICLE 1, Section 1.01, hanging (a) and (i), defined terms in bold."""
    book = english("Software Escrow Agreement")
    one = book.list(SECTIONS)

    def article(text: str) -> str:
        return p(
            run(text.upper(), BOLD), level=(one, 0), props=KEEP + CENTER + spacing(12, 8) + '<w:outlineLvl w:val="0"/>'
        )

    def clause(title: str, *content: str) -> str:
        return p(run(title, UNDERLINE), ". ", *content, level=(one, 1), props=AIR + BOTH)

    def item(text: str, deep: int = 2) -> str:
        return p(text, level=(one, deep), props=AIR + BOTH)

    head = book.frame("header", p(run("Agreement No. ES-2026-014", size(9), ITALIC), props=RIGHT))
    body = [
        p(run("SOFTWARE ESCROW AGREEMENT", BOLD, size(15)), props=CENTER + spacing(0, 14)),
        p(
            "This Software Escrow Agreement (this “", run("Agreement", BOLD), "”) is made as of March 2, 2026, between"
            " Northfield Example Systems, Inc. (the “", run("Depositor", BOLD), "”), Exemplar Escrow LLC (the “",
            run("Agent", BOLD), "”), and the City of Spruce Example (the “", run("Beneficiary", BOLD), "”).",
            props=AIR + BOTH,
        ),
        article("Deposit"),
        clause("Initial Deposit", "Within ten (10) Business Days after the Effective Date, the Depositor shall deliver"
               " to the Agent one complete copy of the Source Code, together with the Documentation."),
        clause("Updates", "The Depositor shall deliver each Update no later than thirty days after its general release,"
               " and shall certify in writing that:"),
        item("the Update is complete and free from material defects;"),
        item("the Update can be compiled with the tools listed in Exhibit A, in particular:"),
        item("the compiler and linker in the versions that are stated there; and", 3),
        item("the libraries that are generally available to the public without charge;", 3),
        item("no part of the Update is encrypted or otherwise locked."),
        clause("Verification", "The Beneficiary may, at its own expense and not more than once in any calendar year,"
               " require the Agent to verify that the deposited materials meet the requirements of this Article."),
        article("Release"),
        clause("Release Conditions", "The Agent shall release the deposited materials to the Beneficiary if any of the"
               " following occurs and continues for more than twenty days after written notice:"),
        item("the Depositor ceases to carry on business in the ordinary course;"),
        item("the Depositor fails to provide maintenance services that it is bound to provide; or"),
        item("the Depositor makes a general assignment for the benefit of its creditors."),
        clause("Contrary Instructions", "If the Depositor delivers contrary instructions within the notice period, the"
               " Agent shall hold the materials until it receives a joint instruction or a final order of a court."),
        clause("License upon Release", "Upon release, the Beneficiary is granted a non-exclusive, perpetual right to use"
               " the deposited materials solely to maintain the software for its own internal purposes."),
        article("General"),
        clause("Fees", "The Depositor shall pay the annual fee of $4,800.00; a late payment bears interest at 1.0% per"
               " month, or the highest rate permitted by law, whichever is less."),
        clause("Limitation of Liability", "EXCEPT FOR WILLFUL MISCONDUCT, THE AGENT’S AGGREGATE LIABILITY UNDER THIS"
               " AGREEMENT SHALL NOT EXCEED THE FEES PAID IN THE TWELVE MONTHS BEFORE THE CLAIM AROSE."),
        clause("Governing Law", "This Agreement is governed by the laws of the State in which the Beneficiary is seated,"
               " without regard to its conflict-of-law rules."),
    ]  # fmt: skip
    return book.finished(body, section(head, page_number(book), page=LETTER, margins=(72, 72, 72, 72)))


def letter_page() -> bytes:
    """Return a business letter on a page of the size Letter."""
    book = english("Notice of Renewal")
    stop = tabs(("left", 252))
    body = [
        p(run("NORTHFIELD EXAMPLE SYSTEMS, INC.", BOLD, size(14), color("1F3864")), props=spacing(0, 2)),
        p(
            run("400 Example Avenue, Suite 12 · Northfield · Tel. 555 0100", size(9), color("595959")),
            props=borders("pBdr", {"bottom": ("single", 8, "1F3864")}, 4) + spacing(0, 24),
        ),
        p("May 4, 2026", props=spacing(0, 18)),
        p("By courier and e-mail", props=spacing(0, 12)),
        p("City of Spruce Example\nOffice of Procurement\n1 Civic Square", props=spacing(0, 18)),
        p(run("Re:\tMaintenance Agreement No. MA-2024-077: Notice of Renewal", BOLD), props=indent(36, -36) + spacing(0, 12)),
        p("Dear Ms. Alder:", props=AIR),
        p(
            "We refer to the Maintenance Agreement dated June 1, 2024 (the “Agreement”). In accordance with Section 9.2 of"
            " the Agreement, we hereby give notice that we wish to renew the Agreement for a further term of two years,"
            " beginning on June 1, 2026, on the terms that are now in force.", props=AIR + BOTH),
        p(
            "The annual fee for the renewed term will be adjusted as provided in Section 4.5, that is, by the change of"
            " the Consumer Price Index, but by no more than three percent. We enclose a schedule that shows how the"
            " adjusted fee of $61,740.00 was computed.", props=AIR + BOTH),
        p(
            "If the City does not object in writing within thirty days after it receives this letter, the Agreement will"
            " be renewed as stated above. Please sign and return the enclosed copy to confirm that you have received"
            " this notice; your signature is no waiver of any right of the City.", props=AIR + BOTH),
        p("We thank you for your confidence and look forward to working with you.", props=spacing(0, 18, 1.15)),
        p("Very truly yours,", TAB, "Received on behalf of the City:", props=stop + spacing(0, 40) + KEEP),
        p(run("\t", UNDERLINE), TAB, run("\t", UNDERLINE), props=tabs(("left", 190), ("left", 252), ("left", 460)) + KEEP),
        p("R. Birch, Vice President", TAB, "Name and title", props=stop + KEEP),
        p("Contracts and Compliance", TAB, "Date", props=stop + spacing(0, 18)),
        p(run("Enclosures (2)", size(9)), props=spacing(0, 0)),
    ]  # fmt: skip
    return book.finished(body, section(page=LETTER, margins=(60, 76, 60, 76)))


def restarted_lists() -> bytes:
    """Return lists of several levels that begin anew, go on, and begin at another number."""
    book = english("Acceptance Procedure")
    one = book.list(NUMBERS)
    two, third = book.again(1, {0: 1, 1: 1, 2: 1}), book.again(1, {0: 5})

    def line(text: str, number: int, deep: int, *more: str) -> str:
        return p(run(text, *more), level=(number, deep), props=AIR + BOTH + (KEEP if more else ""))

    body = [
        p(run("ACCEPTANCE PROCEDURE", BOLD, size(14)), props=CENTER + spacing(0, 12)),
        p(run("Part A – Delivery", BOLD), props=KEEP + AIR),
        line("Delivery", one, 0, BOLD),
        line(
            "The Supplier shall deliver the Equipment to the Site in the sequence that the Schedule sets out.", one, 1
        ),
        line("Each delivery shall be accompanied by:", one, 1),
        line("a packing list in duplicate;", one, 2),
        line("the certificates of origin and conformity; and", one, 2),
        line("the safety data sheets, where any are required by law.", one, 2),
        line("The Customer shall examine each delivery within five days:", one, 1),
        line("for visible damage; and", one, 2),
        line("for completeness.", one, 2),
        line("Installation", one, 0, BOLD),
        line("The Supplier shall install the Equipment with its own tools, and leave the Site clean.", one, 1),
        p(
            "The list of Part B begins at 1 again; that of Part C begins at 5, because it goes on in another volume.",
            props=AIR + BOTH + shade("DDDDDD"),
        ),
        p(run("Part B – Tests", BOLD), props=KEEP + spacing(12, 8, 1.15)),
        line("Test Plan", two, 0, BOLD),
        line("The Supplier shall submit the Test Plan no later than fourteen days before the first test.", two, 1),
        line("Test Runs", two, 0, BOLD),
        line("A run is passed if:", two, 1),
        line("no fault of class 1 occurs; and", two, 2),
        line("no more than three faults of class 2 occur.", two, 2),
        p(run("Part C – Final Acceptance", BOLD), props=KEEP + spacing(12, 8, 1.15)),
        line("Certificate", third, 0, BOLD),
        line("The Customer shall issue the certificate within seven days after the last run is passed.", third, 1),
        line("Risk", third, 0, BOLD),
        line("Risk passes to the Customer when the certificate is issued.", third, 1),
    ]
    return book.finished(body, section(page_number(book), margins=(72, 80, 72, 80)))


def kept_paragraphs() -> bytes:
    """Return pages whose breaks depend on paragraphs kept together, kept with the next, widows and orphans."""
    book = english("Data Protection Policy", 11.5)
    body = [p(run("DATA PROTECTION POLICY", BOLD, size(16)), props=CENTER + spacing(0, 14))]
    for number, (title, text) in enumerate(POLICY.items(), 1):
        body.append(p(run(f"{number}  {title}", BOLD), props=KEEP + spacing(10, 4) + '<w:outlineLvl w:val="0"/>'))
        held = WHOLE if number % 3 == 0 else ""
        loose = '<w:widowControl w:val="0"/>' if number % 4 == 0 else "<w:widowControl/>"
        body.append(p(text, props=held + loose + AIR + BOTH))
    body.append(p(run("Annex: responsible persons", BOLD), props=BREAK_BEFORE + KEEP + AIR))
    body.append(p("The annex begins on a page of its own.", props=AIR))
    return book.finished(body, section(page_number(book)))


def small_page() -> bytes:
    """Return general terms on pages of the size A5, in small type."""
    book = english("General Terms of Sale", 9)
    one = book.list(NUMBERS)
    body = [p(run("GENERAL TERMS OF SALE", BOLD, size(12)), props=CENTER + spacing(0, 8))]
    small = spacing(0, 3, 1.05)
    terms = (
        ("Application", "These Terms apply to every sale of goods by Exemplar Timber Ltd (the “Seller”), to the exclusion"
         " of any terms of the Buyer, even where the Seller does not object to them."),
        ("Offers", "Offers are not binding. A contract is made when the Seller confirms an order in writing."),
        ("Prices", "Prices are ex works, without value added tax, and include ordinary packaging."),
        ("Payment", "Invoices are due thirty days after their date. From the due date, interest accrues at eight"
         " percentage points above the base rate; further claims remain unaffected."),
        ("Delivery", "Dates of delivery are approximate unless they are expressly agreed as fixed. Part deliveries are"
         " permitted to the extent that the Buyer can reasonably be expected to accept them."),
        ("Retention of title", "The goods remain the property of the Seller until the price is paid in full. The Buyer"
         " may resell them in the ordinary course of business and assigns its claims from the resale in advance."),
        ("Defects", "The Buyer shall examine the goods on delivery and give notice of any defect within seven days; hidden"
         " defects shall be notified without delay after they are discovered."),
        ("Liability", "The Seller is liable without limit for intent and gross negligence. For slight negligence the"
         " Seller is liable only for the breach of essential duties, and only for foreseeable damage."),
        ("Governing law", "The law of the Seller’s seat applies. The Convention on the International Sale of Goods is"
         " excluded."),
    )  # fmt: skip
    for title, text in terms * 2:
        body.append(p(run(title, BOLD), level=(one, 0), props=KEEP + spacing(4, 1)))
        body.append(p(text, level=(one, 1), props=small + BOTH))
    foot = page_number(book, "", " / ")
    return book.finished(body, section(foot, page=(419.5, 595.3), margins=(43, 40, 48, 40), frames=(22, 24)))


def references() -> bytes:
    """Return an agreement with bookmarks, links to them, numbers of paragraphs as fields, and addresses outside."""
    book = english("Framework Agreement")
    one = book.list(SECTIONS[:2] + SECTIONS[2:])
    blue = color("0563C1") + UNDERLINE

    def clause(mark: str, *content: str) -> str:
        return p(*content, level=(one, 1), mark=mark, props=AIR + BOTH)

    def to(mark: str, words: str) -> str:
        return inner_link(mark, run(words, blue))

    def number(mark: str, cached: str) -> str:
        return field(rf"REF {mark} \n \h", cached)

    outside = f'<w:hyperlink r:id="{book.address("https://law.example/terms")}">{run("law.example/terms", blue)}</w:hyperlink>'
    mail = f'<w:hyperlink r:id="{book.address("mailto:legal@northfield.example")}">{run("legal@northfield.example", blue)}</w:hyperlink>'

    def article(text: str, mark: str) -> str:
        return p(
            run(text.upper(), BOLD),
            level=(one, 0),
            mark=mark,
            props=KEEP + CENTER + spacing(12, 8) + '<w:outlineLvl w:val="0"/>',
        )

    body = [
        p(run("FRAMEWORK AGREEMENT", BOLD, size(15)), props=CENTER + spacing(0, 14)),
        article("Orders", "_orders"),
        clause("_order", "The Customer may place orders in writing. An order that does not comply with ", number("_price", "Section 2.01"), " is void."),
        clause("_change", "Orders may be changed as ", to("_notice", "the clause on notices"), " provides."),
        article("Prices", "_prices"),
        clause("_price", "The prices are those of the list published at ", outside, " on the date of the order."),
        clause("_tax", "Taxes are borne as set out in ", number("_order", "Section 1.01"), " and ", number("_change", "Section 1.02"), "."),
        article("General", "_general"),
        clause("_notice", "Notices shall be sent to ", mail, "; they take effect on receipt, subject to ", to("_tax", "the clause on taxes"), "."),
        clause("_whole", "This agreement and the orders under ", number("_orders", "ARTICLE 1"), " are the whole agreement of the parties."),
    ]  # fmt: skip
    return book.finished(body, section(page_number(book), page=LETTER, margins=(72, 72, 72, 72)))
