"""What tells who somebody is: sentences in which it is found, and sentences in which nothing is."""

from datetime import date

import pytest

from casc_portfolio.checks.privacy_patterns import traces

TODAY = date(2026, 11, 2)

FOUND = {
    "Write to d.ruiz@aldercreek.example for the protocol.": "email d.ruiz@aldercreek.example",
    "Her mother (rosa_t@mail.example) answered.": "email rosa_t@mail.example",
    "Mail [me](mailto:jo+walks@aldercreek.example).": "email jo+walks@aldercreek.example",
    "His father's cell is (530) 555-0147.": "phone (530) 555-0147",
    "I gave families my number, 530-555-0147, and kept it.": "phone 530-555-0147",
    "Text me at 530.555.0147 any time.": "phone 530.555.0147",
    "Call 555-0147 after six.": "phone Call 555-0147",
    "She wrote +1 916 555 0147 on the back.": "phone +1 916 555 0147",
    "Grandmother's cell at the office form: 916-555-0147.": "phone 916-555-0147",
    "They live at 412 Alder Creek Lane, behind the dam.": "street 412 Alder Creek Lane",
    "We walked from 18 N. Oak Street to the bus.": "street 18 N. Oak Street",
    "His address is 7 Juniper Court.": "street 7 Juniper Court",
    "The family moved to 2210 5th Avenue in March.": "street 2210 5th Avenue",
    "They rent 31 Granite Way, Apt 4 from a cousin.": "street 31 Granite Way, Apt 4",
    "He was born on March 3, 2012.": "birth born on March 3, 2012",
    "Born 2014-05-09 in Reno.": "birth Born 2014-05-09",
    "DOB: 4/17/2013": "birth DOB: 4/17/2013",
    "D.O.B.: 4/17/2013": "birth D.O.B.: 4/17/2013",
    "Her birthday is May 9.": "birth birthday is May 9",
    "Date of birth 3 June 2011.": "birth Date of birth 3 June 2011",
    "Student ID: 4471203": "student-number Student ID: 4471203",
    "The SSID 8123456789 was on the slip.": "student-number SSID 8123456789",
    "Student number is A-99310.": "student-number Student number is A-99310",
    "CALPADS ID 7712345678": "student-number CALPADS ID 7712345678",
    "He typed 512-34-6789 into the form.": "social-security 512-34-6789",
    "Social Security number: 512346789": "social-security Social Security number: 512346789",
    "Three students had not eaten.": "few Three students",
    "I met with 4 students on Friday.": "few 4 students",
    "The two sixth-grade girls came back.": "few two sixth-grade girls",
    "Three of our students were suspended.": "few Three of our students",
    "Of these, 3 of the 24 students had an IEP.": "few 3 of the 24 students",
    "Seven newly arrived English learners joined us.": "few Seven newly arrived English learners",
    "Ten children slept in cars.": "few Ten children",
    "There were two or three students left.": "few three students",
    "We lost five eighth graders to the charter.": "few five eighth graders",
    "Nine foster kids changed schools.": "few Nine foster kids",
    "**Six** students, all of them boys.": "few Six** students",
    "A group of four students ran it.": "few four students",
    "Two pupils’ parents wrote back.": "few Two pupils",
    "Of them 40 % of 5 students passed.": "share 40 % of 5 students",
    "60% of our eight newcomers passed.": "share 60% of our eight newcomers",
    "Half passed, 50 percent of the six boys.": "share 50 percent of the six boys",
    "Among newcomers (n = 8) it was 75 %.": "share n = 8",
    "3 out of 8 students agreed.": "few 8 students",
    "2025-08-14,1.5,Three students,": "few Three students",
    "Six of 10 students could name it.": "few 10 students",
    "Nine out of our 210 students were absent.": "few Nine out of our 210 students",
    "Three (3) students were expelled.": "few Three (3) students",
    "Five 8th graders were retained.": "few Five 8th graders",
    "Two 6th-grade students were hurt.": "few Two 6th-grade students",
    "I met with two seniors who were off track.": "few two seniors",
    "Three freshmen had vapes.": "few Three freshmen",
    "Six foster youth graduated.": "few Six foster youth",
    "Student #4471203 was absent.": "student-number Student #4471203",
    "Call him on his cell, 530 555 0188.": "phone cell, 530 555 0188",
}
"""Sentence → what is found, and the words in which it is."""

NOT_FOUND = [
    "We did three walks a week.",
    "Three teachers planned with two coaches and one counselor.",
    "Eleven students came, and then 412 students.",
    "More than 900 students dropped beans into jars.",
    "Grade 3 students read to grades K-5 students.",
    "Our 6-8 students share a bus.",
    "Room 7 students painted the wall.",
    "Period 2 students wrote the letter.",
    "We work in groups of four students.",
    "There are four students at each table.",
    "Two students per class were drawn by lot.",
    "Fewer than ten students are never reported.",
    "At least 5 students must ask for a club.",
    "Up to 10 students may join.",
    "One in five students rides a bicycle.",
    "Nine out of ten students walk.",
    "Five or more students make a pattern.",
    "One student council and two student surveys later we knew.",
    "We looked at three student work samples.",
    "The one student handbook has 40 pages.",
    "Two hundred students stood outside.",
    "Ten percent of students were late.",
    "Two thirds of the students answered.",
    "On October 9 students went home early.",
    "At 9 students come in from the yard.",
    "In two weeks students had settled.",
    "2025-08-14,2,Students as partners",
    "In groups of five, students read.",
    "Three questions students asked stayed with me.",
    "I have two children myself.",
    "She is the mother of three girls.",
    "Boys and girls eat at 11:40.",
    "No one student speaks for all.",
    "Every ten students share a laptop cart.",
    "We spoke with three students at a time.",
    "Write to office@aldercreek.example or principal@aldercreek.example.",
    "The front office is attendance.office@aldercreek.example.",
    "Follow @aldercreek for news.",
    "Call the school office at (530) 555-0100.",
    "District office: 530-555-0100, extension 4.",
    "The hotline is 800-555-0199.",
    "The school is at 412 Alder Creek Lane.",
    "Our campus, 18 Oak Street, has one gate.",
    "Week 3 Community Circle was ours.",
    "We collected for the 2025 Food Drive.",
    "From 2025-2026 to 2026-2027 nothing changed.",
    "Scores rose from 2,412 to 2,519 in 2025.",
    "On 2025-10-14 we met at 10:40 in rooms 101-104.",
    "The idea was born on September 3, 2025.",
    "The tradition was born on March 3 at lunch.",
    "Grade 5 and 6 students took the survey.",
    "Grades five and six students sang.",
    "Three out of four students said yes.",
    "3 out of 100 students said no.",
    "In period 3 7th graders read aloud.",
    "Three senior teachers and two junior high schools took part.",
    "Two foster youth liaisons met.",
    "The 2025 seniors wrote letters.",
    "She was born in a small town.",
    "A student number line hangs in every room.",
    "The number of students rose to 1200.",
    "Form 512-34 has 6789 rows.",
    "Chapter 48985 of the code, section 49073.5.",
    "The budget line 01-0000-0-1110 holds it.",
    "41 % of teachers and 78 % of families answered.",
    "See https://school.example/a/530-555-0147 for the file.",
    "n = 24, and 75 % of them agreed.",
    "See [the notes](piece-00012.md) and [piece-00031](piece-00031.md).",
]


def found(text):
    return [f"{one.told} {text[one.start : one.end]}" for one in traces(text, today=TODAY)]


@pytest.mark.parametrize("text", FOUND)
def test_it_is_found_where_it_stands(text):
    assert found(text) == [FOUND[text]]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_nothing_is_found_where_nobody_is_told(text):
    assert found(text) == []


@pytest.mark.parametrize("word", ["student", "-grader", "students-", "kid"])
def test_a_word_without_an_end_counts_nobody(word):
    assert list(traces("3 " + word * 30_000, today=TODAY)) == []
