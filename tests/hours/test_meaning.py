"""Category, mode, topic and session mean what the program says."""

from casc_portfolio.hours import Words
from tests.hours import read, told

WORKSHOPS = Words(
    names=("Workshops",),
    topics={"equity": ("Leading for equity",), "data": ("Data that help",)},
    sessions=4,
)
LEARNING = Words(names=("Professional learning",), parts={"workshops": WORKSHOPS})


def test_known_words_become_the_programs_own():
    log = """
        date,hours,mode,topic,session
        2025-10-14,1.5,Zoom,Leading for Equity,Session 2
        """
    (entry,), findings = read(log, words=WORKSHOPS)
    assert findings == []
    assert entry.fields == {"mode": "video", "topic": "equity", "session": "2"}


def test_unknown_words_are_kept_and_reported_with_the_known_ones():
    log = """
        date,hours,mode,topic,session
        2025-10-14,1.5,Smoke signs,Equality,fifth
        """
    (entry,), findings = read(log, words=WORKSHOPS)
    assert told(log, words=WORKSHOPS) == [
        ("UNKNOWN_MODE", "Smoke signs"),
        ("UNKNOWN_TOPIC", "Equality"),
        ("UNKNOWN_SESSION", "fifth"),
    ]
    assert findings[1].arguments == {"value": "Equality", "known": ("equity", "data")}
    assert findings[2].arguments == {"value": "fifth", "sessions": 4}
    assert entry.text("topic") == "Equality"


def test_a_session_without_a_topic_is_told():
    log = """
        date,hours,topic,session
        2025-10-14,1.5,,2
        """
    (entry,), (finding,) = read(log, words=WORKSHOPS)
    assert (entry.text("session"), finding.arguments["cause"]) == ("2", "none")


def test_topics_that_only_describe_are_told_once_with_their_number():
    log = """
        date,hours,topic
        2025-10-14,1.5,Walks
        2025-10-21,1.5,data
        2025-10-28,1.5,Calls to families
        """
    words = Words(topics={"equity": ("Leading for equity",), "data": ("Data that help",)})
    entries, findings = read(log, words=words)
    assert [entry.text("topic") for entry in entries] == ["Walks", "data", "Calls to families"]
    assert told(log, words=words) == [("OTHER_TOPIC", "Walks")]
    assert findings[0].arguments["count"] == 2


def test_without_a_list_any_topic_will_do():
    log = """
        date,hours,topic,session
        2025-10-14,1.5,Budget,the long one
        """
    (entry,), findings = read(log)
    assert (entry.text("topic"), findings) == ("Budget", [])


def test_a_column_may_name_the_category_again_or_the_part_that_a_row_counts_in():
    log = """
        date,hours,category,topic
        2025-10-14,1.5,workshops,equity
        2025-10-15,1,Professional Learning,anything
        2025-10-16,1,,
        """
    entries, findings = read(log, category="learning", words=LEARNING)
    assert [entry.category for entry in entries] == ["workshops", "learning", "learning"]
    assert findings == []


def test_a_category_of_another_log_is_reported():
    log = """
        date,hours,category
        2025-10-14,1.5,networking
        """
    (entry,), (finding,) = read(log, category="learning", words=LEARNING)
    assert told(log, category="learning", words=LEARNING) == [("UNKNOWN_PART", "networking")]
    assert finding.arguments["known"] == ("learning", "workshops")
    assert entry.category == "learning"


def test_a_program_may_have_a_column_of_its_own():
    log = """
        date,hours,Parking lot
        2025-10-14,1.5,B
        """
    (entry,), findings = read(log, words=Words(columns=("parking-lot",)))
    assert (entry.text("parking-lot"), findings) == ("B", [])


def test_what_a_vague_mode_likely_means_goes_with_it():
    log = """
        date,hours,mode
        2025-10-14,1.5,classroom visit
        2025-10-21,1.5,email/phone
        2025-10-28,1.5,carrier pigeon
        """
    _, findings = read(log)
    assert [finding.arguments.get("suggestion") for finding in findings] == ["site-visit", "", None]
