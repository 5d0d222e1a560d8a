"""A small program file as a program's staff might write it, for tests that break it."""

OWN = """\
id: valley
name: Valley Induction
institution: Valley County
version: 1
framework: cpsel-2014
sources:
  - id: page
    title: The program's page
    url: https://valley.example
years:
  - {number: 1, end: 06-30, milestone: year-1, assumed: yes}
  - {number: 2, end: 06-30, milestone: recommendation, assumed: yes}
scale:
  reached: solid
  assumed: yes
  levels:
    - {id: new, title: New}
    - {id: solid, title: Solid}
periods:
  - {id: initial, title: Initial, source: page}
hours:
  - id: coaching
    title: Coaching
    owner: candidate
    part_of: all
    per_year: 40
    source: page
  - id: all
    title: All hours
    owner: candidate
    logged: no
    per_year: 60
    source: page
records:
  - {id: credential, title: Credential, shape: credential, owner: candidate, source: page}
  - {id: decision, title: Decision, shape: decision, owner: office, source: page}
milestones:
  - {id: start, title: Start, due: {days: 0}, source: page}
  - {id: year-1, title: Year 1, due: {year: 1, on: 06-30}, source: page}
  - {id: final, title: Final, due: {days: 21, before: panel}, assumed: yes}
  - {id: panel, title: Panel, due: {panel: yes, year: 2, on: 06-05}, assumed: yes}
  - {id: recommendation, title: Recommendation, due: {years: 2}, source: page}
requirements:
  - id: credential
    title: Credential
    milestone: start
    owner: candidate
    measure: {kind: record, record: credential}
    source: page
    next: Bring it.
  - id: coaching-year-1
    title: Coaching
    milestone: year-1
    owner: candidate
    measure: {kind: hours, category: coaching, year: 1}
    source: page
    next: Meet again.
  - id: assessment
    title: Assessment
    milestone: final
    owner: candidate
    measure: {kind: assessment, period: initial}
    assumed: yes
    next: Write it.
reflection:
  assumed: yes
  parts:
    - {id: happened, heading: What happened, prompt: What did you do?}
presentation:
  kind: panel
  assumed: yes
  sections:
    - {id: opening, title: Who I am, minutes: 2}
decision:
  owner: office
  rule: Solid on every standard.
  records: [decision]
  source: page
"""
