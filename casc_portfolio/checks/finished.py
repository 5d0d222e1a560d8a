"""The header of a finished piece of evidence, below which the examples of several rules begin."""

FINISHED = """
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - url: https://aldercreek.example/feedback
                title: The cycle on one page
            status: ready
            ---
"""
