import "./globals.css";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/shell/query-provider";
import { barColours, THEME_COOKIE, themeOf } from "@/components/shell/theme";
import { WorldFonts } from "@/components/shell/world-fonts";

export const metadata: Metadata = {
  title: { default: "AIPROD Studio", template: "%s · AIPROD Studio" },
  description: "From a brief to a finished film.",
};

export async function generateViewport(): Promise<Viewport> {
  return { themeColor: barColours(await readTheme()) };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-theme={await readTheme()} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <QueryProvider>{children}</QueryProvider>
        <WorldFonts />
      </body>
    </html>
  );
}

async function readTheme() {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value);
}
