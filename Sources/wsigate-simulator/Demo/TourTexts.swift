// SPDX-License-Identifier: Apache-2.0

/// What is said before and after the steps.
enum TourTexts {
    static let title = "wsigate: a guided tour"

    static let introduction = """
        wsigate stands between your pipeline and Amazon WorkSpaces: an image is copied only if a policy allows it, \
        and each decision is kept in a log that nobody can change unseen. The commands are real and so are their \
        answers. Only AWS is not: a simulator inside this program answers in its place, and your own AWS \
        configuration is not read.
        """

    static let scene = """
        We are account 444455556666. Our image factory, 111122223333, has shared an image with us. So has \
        999988887777, whom nobody here knows.
        """

    static let ending = """
        That was the tour: one copy allowed, two refused, and a log that shows when it was touched.
        """

    static let next = """
        1. Write your own policy: begin with policies/allowlist.yaml, and check it with 'wsigate policy validate'.
        2. Put 'wsigate copy' into your pipeline: README.md has the steps for GitHub Actions and GitLab CI.
        3. Try it on accounts and images of your own making: 'wsigate-simulator serve --help'.
        """

    static func kept(_ folder: String) -> String {
        """
        The files are kept in \(folder)

        To go on there, run 'wsigate-simulator serve --world world.yaml', set the variables shown at the beginning \
        with the port that it prints and the secret in world.yaml, and make a new log.
        """
    }
}
