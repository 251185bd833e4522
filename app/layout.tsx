import "./globals.css";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import { WorldFonts } from "@/components/shell/world-fonts";

export const metadata: Metadata = {
  title: { default: "AIPROD Studio", template: "%s · AIPROD Studio" },
  description: "From a brief to a finished film.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: dark)", color: "#0c0d10" },
    { media: "(prefers-color-scheme: light)", color: "#f6f6f7" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get("theme")?.value;
  return (
    <html
      lang="en"
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body>
        <QueryProvider>{children}</QueryProvider>
        <WorldFonts />
      </body>
    </html>
  );
}
